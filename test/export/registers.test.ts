import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv, toMarkdownRegister } from '../../src/export/index.ts';
import { stageName, stateOn, type CaseFile } from '../../src/index.ts';
import { text } from '../../src/model/field.ts';
import { arbitraryCase } from '../../src/testing/arbitraries.ts';
import { aDraftProposal, aModification } from '../../src/testing/index.ts';
import { after, draft, opened, refining, voted } from '../support/life.ts';

const asked = after(refining(2), { type: 'preliminaryAssessment.requested', on: '2022-03-02', by: 'code_administrator' });
const dated = after(voted(2), { type: 'authority.determined', on: '2022-04-20', by: 'authority', outcome: 'approve' }, { type: 'implementation.scheduled', on: '2022-04-20', by: 'authority', date: '2022-11-03', release: 'November 2022 SEC Release' });

/** A register as an independent reader has it. */
const rowsOf = (csv: string) => parse(csv, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];

/** The cells of each line of a Markdown table, split where a bar is not escaped. */
const cellsOf = (markdown: string) => markdown.split('\n').filter((line) => line.startsWith('|')).map((line) => line.slice(2, -2).split(/(?<!\\) \| /));

describe('the CSV register', () => {
  test.each<[string, CaseFile, string, Readonly<Record<string, string>>, string]>([
    ['a draft',     draft,  '2022-02-01', { id: 'DP900', stage: 'Development Stage', path: '', urgency: 'notRequested', raisedOn: '2022-02-01', due: '', decision: '' },                                                    'nothing has happened yet'],
    ['the DCC',     asked,  '2022-03-02', { id: 'MP900', stage: 'Refinement Process', path: '2', lastEntryOn: '2022-03-02', due: 'Preliminary Assessment due', dueOn: '2022-03-23' },                         'the next day to be met'],
    ['before that', asked,  '2022-02-28', { id: 'DP900', stage: 'Development Stage', path: '', lastEntryOn: '2022-02-01', due: '' },                                                                                       'as it stood on the day, under the number of the day'],
    ['in appeal',   voted(), '2022-04-13', { stage: 'Appeal Window', decision: 'approve', decidedOn: '2022-03-30', decidedBy: 'change_board', dueOn: '2022-04-13' },                                                       'the last day of the window'],
    ['after it',    voted(), '2022-04-14', { stage: 'Pending Implementation', due: '' },                                                                                                                                    'the window has closed by itself'],
    ['dated',       dated,  '2022-04-20', { implementationOn: '2022-11-03', release: 'November 2022 SEC Release', implementedOn: '', decidedBy: 'authority' },                                                             'when, and in which release'],
  ])('%s', (_, file, on, expected) => {
    const rows = rowsOf(toCsv([file], { on }));
    expect(rows.length).toBe(1);
    expect(rows[0]).toMatchObject(expected);
  });

  test('leaves out what had not been raised', () => {
    expect(rowsOf(toCsv([opened('DP901', '2022-06-01'), draft], { on: '2022-05-31' })).map(({ id }) => id)).toEqual(['DP900']);
    expect(toCsv([], { on: '2022-05-31' })).toMatch(/^id,title,.*\r\n$/);
  });

  test.each([
    ['=1+1',                      "'=1+1",                      'a formula'],
    ['+44 20',                    "'+44 20",                    'a sum'],
    ['-1',                        "'-1",                        'a negative'],
    ['@SUM(A1)',                  "'@SUM(A1)",                  'an old function'],
    ['\t=1',                      "'\t=1",                      'a tab before it'],
    ['\r=1',                      "'\r=1",                      'a return before it'],
    ['\n=1',                      "'\n=1",                      'a line before it'],
    ['＝1+1',                     "'＝1+1",                     'the wide signs of some keyboards'],
    ['=HYPERLINK("http://x","y")', `'=HYPERLINK("http://x","y")`, 'quotes as well'],
    ['a=1',                       'a=1',                        'not at the start: left alone'],
    ['say "no", twice\r\nor not', 'say "no", twice\r\nor not',  'quotes, commas and line ends come back as they were'],
    [' =1+1',                     "' =1+1",                     'a blank before it, which some programs take away'],
    ['\u{A0}=1+1',                "'\u{A0}=1+1",                'a wider one'],
    ['\u{FEFF}=1+1',              "'\u{FEFF}=1+1",              'one that is not seen'],
    ['\u{200B}\u{2800}\u{115F}=1', "'\u{200B}\u{2800}\u{115F}=1", 'three more that are not seen'],
    ['﹦1',                        "'﹦1",                        'the small form of a sign'],
  ])('a title %j is read back as %j: %s', (title, back) => {
    expect(rowsOf(toCsv([aDraftProposal({ title })], { on: '2022-01-11' }))[0]?.['title']).toBe(back);
  });

  test('reads back the same, cell by cell, whatever the words', () => {
    const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).filter((word) => text().safeParse(word).success);
    const nasty = fc.array(fc.constantFrom(...'=+-@\t\r\n",;\'| ab'), { minLength: 1, maxLength: 12 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(fc.oneof(words, nasty), fc.oneof(words, nasty), (title, proposer) => {
        const [row, ...rest] = rowsOf(toCsv([aDraftProposal({ title, proposer })], { on: '2022-01-11' }));
        expect(rest).toEqual([]);
        for (const [cell, text] of [[row?.['title'], title], [row?.['proposer'], proposer]] as const) {
          expect([text, `'${text}`]).toContain(cell);
          expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
      { seed: 20261120, numRuns: 300 },
    );
  });

  test('begins with a byte order mark when asked to', () => {
    const [plain, marked] = [undefined, true].map((bom) => toCsv([draft], { on: '2022-02-01', bom }));
    expect(marked).toBe(`\u{FEFF}${plain}`);
    expect(parse(marked ?? '', { columns: true, bom: true })).toEqual(rowsOf(plain ?? ''));
    expect(() => toCsv([], { on: '2022-02-01', bom: 1 as never })).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
  });

  test('of any life shows the stage it had on the day', () => {
    fc.assert(
      fc.property(arbitraryCase(fc), fc.nat(), (file, pick) => {
        const { on } = file.entries[pick % file.entries.length]!;
        expect(rowsOf(toCsv([file], { on }))[0]).toMatchObject({ stage: stageName(stateOn(file, on).stage), lastEntryOn: on });
      }),
      { seed: 20261120, numRuns: 50 },
    );
  });
});

describe('the Markdown register', () => {
  test('shows what was rejected, and a release that is set', () => {
    const scheduled = after(voted(), { type: 'implementation.scheduled', on: '2022-03-31', by: 'change_sub_committee', date: '2022-11-03', release: 'November 2022' });
    const rows = toMarkdownRegister([voted(3, 'reject'), scheduled], { on: '2022-04-01' }).split('\n').slice(4);
    expect(rows[0]).toContain('| Rejected, 30 March 2022 | – |');
    expect(rows[1]).toContain('| Approved, 30 March 2022 | 3 November 2022 (November 2022) |');
  });

  test('shows each file in words, on the day', () => {
    expect(toMarkdownRegister([draft, asked, voted(), dated, aModification('implemented', { on: '2021-08-02' })], { on: '2022-04-01' })).toBe(
      [
        '# Modifications on 1 April 2022',
        '',
        '| Modification | Title | Proposer | Stage | Path | Urgency | Raised | Next due | Decision | Implementation |',
        '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
        '| DP900 | A change | A Party | Development Stage | – | – | 1 February 2022 | – | – | – |',
        '| MP900 | A change | A Party | Refinement Process | Path 2 | – | 1 February 2022 | Preliminary Assessment due, 23 March 2022 (overdue) | – | – |',
        '| MP900 | A change | A Party | Appeal Window | Path 3 | – | 1 February 2022 | Appeal window closes, 13 April 2022 | Approved, 30 March 2022 | – |',
        '| MP900 | A change | A Party | Authority Decision | Path 2 | – | 1 February 2022 | Authority determination, by its target, 9 May 2022 | – | – |',
        '| MP900 | A change to the Code | A Party | Implemented | Path 3 | – | 2 August 2021 | – | Approved, 24 November 2021 | 24 February 2022 (February 2022), done |',
        '',
      ].join('\n'),
    );
  });

  test.each([
    ['a | b',             String.raw`a \| b`,                 'a bar would begin a cell'],
    ['a\nb\r\n\tc',       'a b c',                            'a line end would begin a row'],
    ['<script>x</script>', String.raw`\<script\>x\</script\>`, 'no HTML'],
    ['[x](y) *z* `w` _v_', String.raw`\[x\](y) \*z\* \`w\` \_v\_`, 'no Markdown'],
    ['a \\| b',           String.raw`a \\\| b`,               'a stroke before a bar does not free it'],
  ])('writes a title %j so that it stands for itself: %s', (title, written) => {
    const rows = cellsOf(toMarkdownRegister([aDraftProposal({ title })], { on: '2022-01-11' }));
    expect(rows.map((cells) => cells.length)).toEqual([10, 10, 10]);
    expect(rows[2]?.[1]).toBe(written);
  });
});

test.each([
  ['no list', {} as never,                    '2022-01-11', 'InvalidInputError'],
  ['no file', [{ id: 'DP900' }] as never,     '2022-01-11', 'InvalidInputError'],
  ['no day',  [] as readonly CaseFile[],      '2022-02-30', 'InvalidDateError'],
])('refuses %s', (_, files, on, name) => {
  for (const write of [toCsv, toMarkdownRegister]) expect(() => write(files, { on })).toThrow(expect.objectContaining({ name }));
});
