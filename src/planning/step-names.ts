import type { EventType } from '../events/cards.ts';
import { ofEachRequest } from '../model/assessment.ts';
import { assessmentName, consultationName } from '../model/words.ts';
import type { Expected } from './agenda.ts';

/** What each planned step is called, for people. */
const names: Readonly<Partial<Record<EventType, string>>> = {
  'proposal.raised': 'Proposal raised',
  'hold.lifted': 'Hold lifted',
  'urgency.requested': 'Urgency requested',
  'urgency.granted': 'Urgency granted',
  'development.continued': 'Further development agreed',
  'conversion.recommended': 'Conversion recommended',
  'conversion.agreed': 'Conversion agreed',
  'initialConsideration.decided': 'Initial consideration decided',
  'businessRequirements.agreed': 'Business requirements agreed',
  ...ofEachRequest('requested', (kind) => `${assessmentName(kind)} requested`),
  ...ofEachRequest('informationProvided', (kind) => `${assessmentName(kind)}: question answered`),
  ...ofEachRequest('returned', (kind) => `${assessmentName(kind)} returned`),
  'legalText.agreed': 'Legal text agreed',
  'report.submitted': 'Modification Report submitted',
  'path.determined': 'Path determined',
  'report.agreedComplete': 'Modification Report agreed complete',
  'changeBoard.voted': 'Change Board vote',
  'sendBack.handled': 'Send-back handled',
  'authority.determined': 'Authority determination',
  'appeal.determined': 'Appeal determined',
  'fastTrack.approved': 'Fast-Track approved',
  'implementation.scheduled': 'Implementation date set',
  'implementation.rescheduled': 'Implementation date moved',
  'implementation.completed': 'Implementation',
};

/** A step in words. */
export function stepName({ type, kind, round = 1 }: Expected): string {
  if (kind === undefined) return names[type] ?? type;
  return `${round > 1 ? 'Second ' : ''}${consultationName(kind)} ${type === 'consultation.opened' ? 'opened' : 'closed'}`;
}

/** A step for programs: its type, and its kind and round where those tell it from others. */
export function stepKey({ type, kind, round = 1 }: Expected, earlier: readonly { readonly key: string }[]): string {
  const base = [type, ...(kind === undefined ? [] : [kind]), ...(round > 1 ? [String(round)] : [])].join('/');
  const count = earlier.filter(({ key }) => key === base || key.startsWith(`${base}/`)).length;
  return count === 0 ? base : `${base}/${count + 1}`;
}
