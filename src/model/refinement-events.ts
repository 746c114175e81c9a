import * as z from 'zod';
import { fact } from './fact.ts';
import { day, text } from './field.ts';

/** What a consultation asks about. */
export const ConsultationKind = z.enum(['request_for_information', 'development', 'refinement', 'modification_report']);
export type ConsultationKind = z.infer<typeof ConsultationKind>;

const number = 'expected a whole number, 0 or more,';

/** How the issue and the solution are worked out: consultations, meetings, advice, requirements, legal text, Alternatives. */
export const refinementEvents = [
  fact('consultation.opened', { kind: ConsultationKind, closesOn: day.optional() }),
  fact('consultation.closed', {
    kind: ConsultationKind.optional(),
    responses: z.int({ error: number }).min(0, { error: number }).optional(),
  }),
  fact('workingGroup.met', { committee: text.optional(), advice: text.optional() }),
  fact('subCommittee.advised', { committee: text.optional(), advice: text.optional() }),
  fact('businessRequirements.agreed', { committee: text.optional(), advice: text.optional() }),
  fact('legalText.agreed', { committee: text.optional(), advice: text.optional() }),
  fact('solution.changed', { committee: text.optional(), advice: text.optional() }),
  fact('alternative.raised', { alternative: text, summary: text }),
] as const;
