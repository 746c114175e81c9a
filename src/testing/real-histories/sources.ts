/** Where the real histories were read. */
export const panel61 = 'SEC Panel 61 minutes, 12 October 2018';
export const subCommittees = 'SEC Panel Sub-Committee Report (SECP_68_1005_16), 2 May 2019';
export const csc15 = 'Change Sub-Committee 15 draft minutes, 26 May 2020';
export const operationsReport = 'Operations Report for September 2021 (SECP_97_1510_17)';
export const november2019 = 'SECAS, November 2019 SEC Release page';
export const november2020 = 'SECAS, SEC v27.0 published for the November 2020 SEC Release';
export const june2021 = 'SECAS, June 2021 SEC Release news';
export const sec45 = 'SECAS, SEC v45.0 released to implement MP161';
export const sec62 = 'SECAS, SEC v62.0 released to implement MP200';
export const openConsultationsPage = 'SECAS, Open consultations page, September 2021';
export const ukmf = 'UK Metering Forum, SECMP0009: Central Firmware Library, 9 April 2019';

/** A table, an item or a section of a paper. */
export const placeIn = (paper: string, place: string) => `${paper}, ${place}`;

/** The titles of the pages that were read, where they are known. */
const titles: Readonly<Record<string, string>> = {
  SECMP0030: 'Demand Management of DCC Systems',
  SECMP0032: 'Prioritising Prepayment Customers in No WAN Situations',
  MP083: 'Change Coordination',
  MP085A: 'Synchronisation of smart meter voltage measurement periods',
  MP090: 'Incorporation of Non GBCS Non-Mandated Alerts into the SEC',
  MP099: 'Incorporation of multiple Issue Resolution Proposals into the SEC - Batch 4',
  MP119: 'CH Alert Storm Consolidation',
  MP127: 'SMKI RAPP Security Screening clarification',
  MP128A: 'Gas Network Operators SMKI Requirements',
  MP178: 'Removing DSP validation against the SMI join status for SR8.8.x',
  MP185: 'Additional controls to support the SoLR process',
};

/** The page of one modification. */
export const pageOf = (id: string) => `SECAS modification page, ${id in titles ? `${id} ${titles[id]}` : id}`;

/** The days between are those on which the numbers before and after it are known to have been raised. */
export const byNumber = 'No source gives the day: by its number, and numbers were given in order.';
