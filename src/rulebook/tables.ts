/**
 * Which tables this release judges by: the day each was last changed. Stored with a record, so that a reader of later tables knows what
 * was known when it was written. A test holds them to the tables: a change of either names a new day here.
 */
export const tables = Object.freeze({ law: '2026-11-27', calendar: '2026-11-27' });
