import type { IncompleteHistory } from '../../reconstruction/reconstruct.ts';
import { pageOf } from './sources.ts';

/** What MP134 is called, and both of its parts. */
export const smkiCertificates = 'Use of SMKI Certificates relating to a SoLR event';

/** What MP134A and MP134B have in common: they were one until they were split. */
export const raisedAndSplit134: IncompleteHistory['entries'] = [
  { type: 'proposal.raised', on: '2020-05-29', id: 'DP134', title: smkiCertificates, proposer: 'a network company', source: pageOf('MP134A') },
  { type: 'conversion.agreed', on: '2020-06-19', source: pageOf('MP134A') },
  { type: 'proposal.split', on: '2021-03-22', into: ['MP134A', 'MP134B'], source: pageOf('MP134A') },
];
