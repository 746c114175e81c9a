import type { Parameter } from './lengths.ts';

/** How often a step has to be taken again, or is taken at all: chances from 0 to 1. */
export const chances: Readonly<Record<'furtherDevelopment' | 'reportReturn' | 'deferral' | 'sendBack' | 'dccSystems', Parameter<number>>> =
  {
    furtherDevelopment: {
      value: 0.3,
      source: 'operations-2021-09',
      basis: 'inferred',
      why: 'Of ten Draft Proposals before the Change Sub-Committee of 28 September 2021, three remained in the Development Stage.',
    },
    reportReturn: { value: 0.05, source: 'practice', basis: 'assumed', why: 'Rare.' },
    deferral: { value: 0.05, source: 'practice', basis: 'assumed', why: 'Rare.' },
    sendBack: {
      value: 0.05,
      source: 'panel-61/11',
      basis: 'assumed',
      why: 'Rare: SECMP0009 and SECMP0049 are the two that the papers show.',
    },
    dccSystems: {
      value: 0.23,
      source: 'operations-2021-09',
      basis: 'inferred',
      why: '22 of the 97 proposals open or concluded in the year had an assessment in tables 4b and 4c.',
    },
  };
