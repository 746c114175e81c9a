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
export const openConsultations = 'SECAS, Open consultations page, September 2021';
export const ukmf = 'UK Metering Forum, 9 April 2019';

/** The page of one modification. */
export const pageOf = (id: string) => `SECAS modification page, ${id}`;

/** The days between are those on which the numbers before and after it are known to have been raised. */
export const byNumber = 'No source gives the day: by its number, and numbers were given in order.';
