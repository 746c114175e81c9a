import { assessmentKinds } from '../model/assessment.ts';
import { text } from '../model/field.ts';
import { event } from './card.ts';
import { isAwaited } from './facts.ts';

/** The Modification Report: submitted, returned, agreed complete. */
export const reportCards = () =>
  [
    event('report.submitted', () => ({}), {
      when: 'in the Refinement Process, or while the report is prepared',
      rule: 'report-phase',
      by: ['code_administrator'],
      conditions: [
        {
          code: 'assessment_awaited',
          rule: 'report-awaits-assessments',
          needs: 'file',
          holds: ({ facts }) => !assessmentKinds.some((kind) => isAwaited(facts, kind)),
          message: 'The DCC still owes an answer: the report usually waits for it.',
          unusual: true,
        },
      ],
    }),
    event(
      'report.returned',
      () => ({
        /** Why it goes back to refinement. */
        reasons: text().describe('Why it goes back to refinement.'),
      }),
      { when: 'while the report is under review', rule: 'report-return', right: 'declare_report_complete', decides: true },
    ),
    event('report.agreedComplete', () => ({}), {
      when: 'while the report is prepared or under review',
      rule: 'report-complete',
      right: 'declare_report_complete',
      decides: true,
      conditions: [
        {
          code: 'preliminary_assessment_awaited',
          rule: 'report-awaits-assessments',
          needs: 'file',
          holds: ({ facts }) => !isAwaited(facts, 'preliminary'),
          message: 'The DCC has not returned the Preliminary Assessment.',
        },
        {
          code: 'impact_assessment_awaited',
          rule: 'report-awaits-assessments',
          needs: 'file',
          holds: ({ facts }) => !isAwaited(facts, 'impact'),
          message: 'The DCC has not returned the Impact Assessment.',
        },
        {
          code: 'no_path',
          rule: 'paths',
          needs: 'file',
          holds: ({ facts }) => facts.path !== null,
          message: 'No path has been determined: it decides who takes the final decision.',
        },
        {
          code: 'implementation_costs_awaited',
          rule: 'report-awaits-assessments',
          needs: 'file',
          holds: ({ facts }) => !isAwaited(facts, 'costs'),
          message: 'The DCC has not given the full implementation costs: the Panel has waited for them before.',
          unusual: true,
        },
      ],
    }),
  ] as const;
