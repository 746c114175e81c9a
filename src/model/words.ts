import { checkArgument, keyOf } from '../checks.ts';
import type { AssessmentKind } from './assessment.ts';
import type { Body } from './body.ts';
import type { ConsultationKind } from './consultation.ts';

const bodies: Readonly<Record<Body, string>> = {
  proposer: 'the Proposer',
  party: 'a Party',
  code_administrator: 'the Code Administrator',
  panel: 'the Panel',
  change_sub_committee: 'the Change Sub-Committee',
  working_group: 'the Working Group',
  sub_committee: 'a Sub-Committee',
  dcc: 'the DCC',
  change_board: 'the Change Board',
  authority: 'the Authority',
};

const consultations: Readonly<Record<ConsultationKind, string>> = {
  request_for_information: 'Request for information',
  development: 'Development consultation',
  refinement: 'Refinement Consultation',
  modification_report: 'Modification Report Consultation',
};

const assessments: Readonly<Record<AssessmentKind, string>> = {
  preliminary: 'Preliminary Assessment',
  impact: 'Impact Assessment',
  costs: 'Full implementation costs',
};

const aBody = /* @__PURE__ */ keyOf(bodies);
const aConsultation = /* @__PURE__ */ keyOf(consultations);
const aKindOfAssessment = /* @__PURE__ */ keyOf(assessments);

/**
 * A body as the papers write it, with its article.
 *
 * @throws InvalidInputError for a body there is not
 * @example
 * bodyName('change_sub_committee'); //=> 'the Change Sub-Committee'
 */
export function bodyName(body: Body): string {
  checkArgument(body, aBody, 'body');
  return bodies[body];
}

/**
 * What a consultation is called.
 *
 * @throws InvalidInputError for a kind there is not
 * @example
 * consultationName('modification_report'); //=> 'Modification Report Consultation'
 */
export function consultationName(kind: ConsultationKind): string {
  checkArgument(kind, aConsultation, 'kind of consultation');
  return consultations[kind];
}

/**
 * What a request to the DCC is for.
 *
 * @throws InvalidInputError for a kind there is not
 * @example
 * assessmentName('impact'); //=> 'Impact Assessment'
 */
export function assessmentName(kind: AssessmentKind): string {
  checkArgument(kind, aKindOfAssessment, 'kind of assessment');
  return assessments[kind];
}
