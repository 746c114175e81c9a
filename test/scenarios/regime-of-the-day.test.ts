import { isRight, record, rulebookOn, type Body, type Decision, type EventType } from 'sec-modifications';
import { describe, expect, test } from 'vitest';
import { lifeOf } from '../../examples/support/lives.ts';
import { entryOf, fileBefore, fileOf } from './play.ts';

const interim = 'SECAS, About SEC Change (successive copies of the page)';
const panel61 = 'SEC Panel 61 minutes, 12 October 2018';
const csc15 = 'Change Sub-Committee 15 draft minutes, 26 May 2020';
const operations = 'Operations Report for September 2021, SECP_97_1510_17, 8 October 2021';

type Act = readonly [id: string, type: EventType, by: Body, wrong: Body, right: Decision, source: string, basis: string, why: string];

const possible: readonly Act[] = [
  ['MP128',     'conversion.agreed',            'panel',                'change_sub_committee', 'convert',                 csc15,      'seen', 'in June 2020 the Change Sub-Committee only recommends'],
  ['MP127',     'report.agreedComplete',        'panel',                'change_sub_committee', 'declare_report_complete', 'SECAS, MP099 modification page', 'seen', 'in June 2020 reports are the Panel\'s too'],
  ['MP099',     'report.agreedComplete',        'panel',                'change_sub_committee', 'declare_report_complete', 'SECAS, MP099 modification page', 'seen', 'still in April 2021'],
  ['MP128B',    'report.agreedComplete',        'change_sub_committee', 'panel',                'declare_report_complete', operations, 'seen', 'the same file in September 2021: another regime'],
  ['MP152',     'conversion.agreed',            'change_sub_committee', 'panel',                'convert',                 operations, 'seen', 'raised while the Panel converted, converted when it no longer did'],
  ['SECMP0009', 'sendBack.handled',             'panel',                'change_board',         'handle_send_back',        `${panel61}, item 11 (Modification Send-Back SECMP0009)`, 'seen', 'nobody handles its own send-back'],
  ['SECMP0032', 'extension.deferred',           'panel',                'code_administrator',   'grant_extension',         `${panel61}, item 10 (Change Status Report)`, 'seen', 'who asks does not answer'],
  ['MP185',     'urgency.requested',            'change_sub_committee', 'panel',                'request_urgency',         'SECAS, MP185 modification page', 'seen', 'in October 2021 the Change Sub-Committee asks'],
  ['MP185',     'urgency.granted',              'authority',            'change_sub_committee', 'grant_urgency',           `${panel61}, item 16 (SECMP0065)`, 'seen', 'only the Authority grants it, in every regime'],
  ['SECMP0009', 'authority.determined',         'authority',            'change_board',         'determine',               interim,    'seen', 'under Path 2 the Change Board only recommends'],
  ['SECMP0055', 'implementation.rescheduled',   'authority',            'panel',                'reschedule_implementation', 'SECAS, November 2019 SEC Release page', 'seen', 'after approval the date is the Authority\'s'],
];

test('there are acts to judge', () => expect(possible.length).toBeGreaterThan(0));

describe('the day of the act decides, not the age of the modification', () => {
  test.each(possible)('%s: %s is an act of the %s', (id, type, by, _wrong, right) => {
    const entry = entryOf(id, type);
    expect(entry.by).toBe(by);
    expect(isRight(by, right, entry.on)).toBe(true);
    expect(record(fileBefore(id, type), entry)).toMatchObject({ ok: true });
  });

  test.each(possible)('%s: %s by the %s is refused when it is by the %s (%s)', (id, type, _by, wrong, right, source, basis) => {
    const before = fileBefore(id, type);
    const entry = entryOf(id, type);
    expect(isRight(wrong, right, entry.on)).toBe(false);
    const answer = record(before, { ...entry, by: wrong });
    expect(answer.ok).toBe(false);
    expect(!answer.ok && answer.refusals[0]).toMatchObject({ code: 'wrong_body', rule: { id: `right/${right}`, source, basis } });
    expect(before).toEqual(fileBefore(id, type));
  });

  test.each(possible)('%s: %s is refused by the very row of the rulebook of its day', (id, type, _by, wrong, right) => {
    const entry = entryOf(id, type);
    const answer = record(fileBefore(id, type), { ...entry, by: wrong });
    const row = rulebookOn(entry.on).rights[right];
    expect(!answer.ok && answer.refusals[0]?.rule.basis).toBe(row.basis);
    expect(!answer.ok && answer.refusals[0]?.message).toContain(entry.on);
  });
});

describe('the Draft Proposals of 26 May 2020', () => {
  const recommended = ['MP094', 'MP124', 'MP125', 'MP127', 'MP128', 'MP129'];

  test.each(recommended)('%s cannot be converted by the Panel before the Change Sub-Committee has recommended it', (id) => {
    const before = fileBefore(id, 'conversion.recommended');
    const answer = record(before, { ...entryOf(id, 'conversion.agreed'), on: '2020-05-26' });
    expect(!answer.ok && answer.refusals.map(({ code }) => code)).toEqual(['not_recommended']);
  });
});

describe('the regime of a file is the one of its last entry', () => {
  test.each([
    ['SECMP0064', 'panel',         'October 2018: the Panel alone'],
    ['SECMP0009', 'panel_interim', 'February 2019: the Panel plays the part of the Change Sub-Committee'],
    ['MP127',     'csc_advises',   'November 2020: the Panel on a recommendation'],
    ['SECMP0024', 'panel_or_csc',  'June 2021: a number of 2016 in the hand-over'],
    ['MP128B',    'csc_decides',   '28 September 2021: a number of 2020 under the Change Sub-Committee'],
  ])('%s: %s (%s)', (id, regime) => {
    expect(fileOf(id).regime).toBe(regime);
    expect(rulebookOn(lifeOf(id).entries.at(-1)!.on).regime.id).toBe(regime);
  });
});
