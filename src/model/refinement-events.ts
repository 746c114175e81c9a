import type * as z from 'zod';
import { fact } from './fact.ts';
import { day, oneOf, text, wholeFrom } from './field.ts';

/** What a consultation asks about. */
export const ConsultationKind = oneOf(['request_for_information', 'development', 'refinement', 'modification_report']);
export type ConsultationKind = z.infer<typeof ConsultationKind>;

/** How the issue and the solution are worked out: consultations, meetings, advice, requirements, legal text, Alternatives. */
export const refinementEvents = [
  fact('consultation.opened', { kind: ConsultationKind, closesOn: day.optional() }),
  fact('consultation.closed', {
    kind: ConsultationKind.optional(),
    responses: wholeFrom(0).optional(),
  }),
  fact('workingGroup.met', { committee: text.optional(), advice: text.optional() }),
  fact('subCommittee.advised', { committee: text.optional(), advice: text.optional() }),
  fact('businessRequirements.agreed', { committee: text.optional(), advice: text.optional() }),
  fact('legalText.agreed', { committee: text.optional(), advice: text.optional() }),
  fact('solution.changed', { committee: text.optional(), advice: text.optional() }),
  fact('alternative.raised', { alternative: text, summary: text }),
] as const;
