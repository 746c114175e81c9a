import type { Body, EventType, RegimeId } from '../../src/index.ts';

/** Bodies whose part passes from one to another with the regimes. */
type Who = Body | Part;

type Part = 'committee' | 'drafts' | 'converts' | 'recommends';

const passes: Readonly<Record<Part, Readonly<Record<RegimeId, readonly Body[]>>>> = {
  committee:  { panel: ['panel'], panel_interim: ['panel'], csc_advises: ['panel'],                         panel_or_csc: ['panel', 'change_sub_committee'], csc_decides: ['change_sub_committee'] },
  drafts:     { panel: [],        panel_interim: ['panel'], csc_advises: ['panel', 'change_sub_committee'], panel_or_csc: ['panel', 'change_sub_committee'], csc_decides: ['change_sub_committee'] },
  converts:   { panel: [],        panel_interim: ['panel'], csc_advises: ['panel'],                         panel_or_csc: ['panel', 'change_sub_committee'], csc_decides: ['change_sub_committee'] },
  recommends: { panel: [],        panel_interim: [],        csc_advises: ['change_sub_committee'],          panel_or_csc: ['change_sub_committee'],          csc_decides: [] },
};

/** Who acts, written down from the design and not read off the rulebook. */
const acts: Readonly<Record<EventType, readonly Who[]>> = {
  'proposal.raised': ['proposer', 'authority'],
  'proposal.refused': ['code_administrator'],
  'hold.placed': ['committee', 'code_administrator', 'authority'],
  'hold.lifted': ['committee', 'code_administrator', 'authority'],
  // Nobody determines priorities before 29 May 2026.
  'priority.determined': [],
  'support.withdrawn': ['proposer'],
  'proposal.adopted': ['party'],
  'proposal.split': ['working_group', 'panel', 'change_sub_committee', 'code_administrator'],
  'development.continued': ['drafts'],
  'development.noted': ['drafts'],
  'conversion.recommended': ['recommends'],
  'conversion.agreed': ['converts'],
  'initialConsideration.decided': ['panel', 'committee'],
  'path.determined': ['committee', 'authority'],
  'urgency.requested': ['committee'],
  'urgency.granted': ['authority'],
  'urgency.refused': ['authority'],
  'timetable.approved': ['committee', 'authority'],
  'extension.requested': ['code_administrator'],
  'extension.agreed': ['committee', 'authority'],
  'extension.deferred': ['committee'],
  'extension.refused': ['committee'],
  'consultation.opened': ['code_administrator'],
  'consultation.closed': ['code_administrator'],
  'workingGroup.met': ['working_group'],
  'subCommittee.advised': ['sub_committee'],
  'businessRequirements.agreed': ['working_group', 'sub_committee'],
  'legalText.agreed': ['working_group', 'code_administrator', 'committee'],
  'solution.changed': ['working_group', 'proposer'],
  'alternative.raised': ['working_group', 'proposer'],
  'preliminaryAssessment.requested': ['code_administrator', 'working_group', 'panel', 'change_sub_committee'],
  'preliminaryAssessment.informationRequested': ['dcc'],
  'preliminaryAssessment.informationProvided': ['code_administrator'],
  'preliminaryAssessment.timescaleRevised': ['committee', 'dcc'],
  'preliminaryAssessment.returned': ['dcc'],
  'preliminaryAssessment.cancelled': ['code_administrator'],
  'impactAssessment.approved': ['change_board'],
  'impactAssessment.declined': ['change_board'],
  'impactAssessment.requested': ['code_administrator', 'working_group', 'panel', 'change_sub_committee'],
  'impactAssessment.informationRequested': ['dcc'],
  'impactAssessment.informationProvided': ['code_administrator'],
  'impactAssessment.timescaleRevised': ['committee', 'dcc'],
  'impactAssessment.returned': ['dcc'],
  'impactAssessment.cancelled': ['code_administrator'],
  'implementationCosts.requested': ['code_administrator', 'working_group', 'panel', 'change_sub_committee'],
  'implementationCosts.informationRequested': ['dcc'],
  'implementationCosts.informationProvided': ['code_administrator'],
  'implementationCosts.timescaleRevised': ['committee', 'dcc'],
  'implementationCosts.returned': ['dcc'],
  'implementationCosts.cancelled': ['code_administrator'],
  'report.submitted': ['code_administrator'],
  'report.returned': ['committee'],
  'report.agreedComplete': ['committee'],
  'changeBoard.voted': ['change_board'],
  'changeBoard.deferred': ['change_board'],
  'changeBoard.sentBack': ['change_board'],
  'authority.sentBack': ['authority'],
  'sendBack.handled': ['committee'],
  'authority.determined': ['authority'],
  'appeal.lodged': ['party'],
  'appeal.determined': ['authority'],
  'fastTrack.approved': ['panel'],
  'fastTrack.objected': ['authority', 'party'],
  'implementation.scheduled': ['authority', 'panel', 'change_sub_committee'],
  'implementation.rescheduled': ['authority'],
  'implementation.adjusted': ['panel', 'change_sub_committee'],
  'implementation.changeRequested': ['panel', 'change_sub_committee'],
  'implementation.partDelivered': ['code_administrator'],
  'implementation.completed': ['code_administrator'],
};

/** The regimes in which the Change Sub-Committee sits. */
export const sitting: readonly RegimeId[] = ['csc_advises', 'panel_or_csc', 'csc_decides'];

/** The bodies whose act an event is under a regime. */
export function whoActs(type: EventType, regime: RegimeId): ReadonlySet<Body> {
  const bodies = acts[type].flatMap((who) => (isPart(who) ? passes[who][regime] : [who]));
  return new Set(bodies.filter((body) => body !== 'change_sub_committee' || sitting.includes(regime)));
}

const isPart = (who: Who): who is Part => Object.hasOwn(passes, who);

/** The bodies that take the decisions of the modification process under a regime. */
export const committeeOf = (regime: RegimeId): readonly Body[] => passes.committee[regime];
