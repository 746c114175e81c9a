import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fromJSON, inferredOf, reconstruct, toJSON } from 'sec-modifications';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { allLives } from '../../examples/support/lives.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const hasBrowser = existsSync(executablePath);
if (!hasBrowser) console.warn(`SKIPPED: the explorer in a browser. There is no Chromium at ${executablePath}; set CHROMIUM to the path of one.`);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=en-GB'];

describe.skipIf(!hasBrowser)('the explorer in Chromium, from a file', () => {
  const place = mkdtempSync(join(tmpdir(), 'explorer-'));
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    execFileSync(process.execPath, ['examples/explorer/build.mjs', join(place, 'index.html')]);
    browser = await chromium.launch({ executablePath, args: quiet });
    page = await browser.newPage({ locale: 'en-GB', timezoneId: 'Pacific/Apia', acceptDownloads: true });
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('request', (request) => !/^(?:file|data|blob):/.test(request.url()) && complaints.push(`asked the network for ${request.url()}`));
    await page.goto(pathToFileURL(join(place, 'index.html')).href);
    await page.waitForSelector('#statechart svg .current');
  });

  // One page serves every test, for opening it costs more than most of them; each begins as the page does.
  beforeEach(async () => {
    await page.setViewportSize({ width: 1280, height: 1000 });
    await page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = false; })");
    await page.selectOption('#life', 'MP099');
  });

  afterEach(() => {
    const heard = complaints.splice(0);
    if (heard.length > 0) throw new Error(`The page complained: ${heard.join('; ')}`);
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(place, { recursive: true, force: true });
  });

  const text = (selector: string) => page.locator(selector).innerText();
  const at = (entry: number) => page.locator(`#entry-${entry - 1}`).click();
  const downloaded = async (button: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  };

  it('plays MP099 to its vote, which is refused with the reason until the consultation has closed', async () => {
    await at(16);
    expect(await text('#stage')).toBe('Report Phase');
    expect(await text('#why-reasons')).toContain('Modification Report Consultation');
    await page.click('#why-try');
    await page.click('#event-record');
    expect(await text('#answer')).toMatch(/Refused[\s\S]+once the Modification Report Consultation has closed[\s\S]+change-board \(SEC D8\)[\s\S]+Seen/);

    await at(17);
    await page.fill('#asked', '2021-05-26');
    for (const [category, choice, members] of [['large_suppliers', 'approve', 7], ['small_suppliers', 'approve', 2], ['consumers', 'reject', 1]] as const) {
      await page.fill(`#vote-${category}-${choice}`, String(members));
    }
    expect(await text('#board .outcome')).toContain('Approved 2 categories for, 1 against');
    await page.click('#take-vote');
    await page.selectOption('#event-by', 'dcc');
    await page.click('#event-record');
    expect(await text('#answer')).toMatch(/^Refused[\s\S]+wrong_body/);
    await page.selectOption('#event-by', 'change_board');
    await page.click('#event-record');
    expect(await text('#answer')).toMatch(/^Recorded\s+A vote of the Change Board\. MP099 is now in: Appeal Window\./);
    expect(await text('#stage')).toBe('Appeal Window');
    await expect.poll(() => page.locator('#statechart .current').allTextContents(), { timeout: 30_000 }).toContain('approved appealable');

    const record = await downloaded('#save-record');
    const file = fromJSON(JSON.parse(record.text));
    expect([record.name, file.stage, file.votes.at(-1)?.votes?.length]).toEqual(['MP099.json', 'appeal', 10]);
    const calendar = await downloaded('#save-calendar');
    expect(calendar.name).toBe('MP099.ics');
    expect(calendar.text).toMatch(/^BEGIN:VCALENDAR[\s\S]+DTSTART;VALUE=DATE:20221103/);

    await page.click('#restore');
    expect(await text('#stage')).toBe('Implemented');
    await page.getByText('Open a record downloaded from here').click();
    await page.setInputFiles('#record-file', { name: record.name, mimeType: 'application/json', buffer: Buffer.from(record.text) });
    await expect.poll(() => text('#stage'), { timeout: 30_000 }).toBe('Appeal Window');
  });

  it('refuses a body that may not act, and remarks on a vote whose count does not agree with the outcome', async () => {
    await at(17);
    await page.fill('#vote-consumers-reject', '1');
    await page.click('#take-vote');
    await page.click('#event-record');
    expect(await text('#answer')).toMatch(/^Recorded[\s\S]+tally_differs/);
  });

  it('shows a day between entries, and raises a proposal of one’s own', async () => {
    await page.fill('#day', '2020-06-01');
    expect(await text('#summary')).toContain('as it stood at the end of 1 June 2020');
    expect(await text('#stage')).toBe('Refinement Process');
    await page.getByText('Raise a new proposal').click();
    await page.getByRole('button', { name: 'Raise the proposal' }).click();
    expect(await text('#stage')).toBe('Development Stage');
    expect(await page.locator('#timetable tbody tr').count()).toBeGreaterThan(5);
  });

  it('opens on a modification on its way, with steps to take and their days', async () => {
    await page.reload();
    await page.waitForSelector('#statechart svg .current');
    expect(await text('#summary .caption')).toContain('MP128B');
    const required = page.locator('#steps .may').first().locator('li');
    expect(await required.count()).toBeGreaterThan(0);
    expect(await required.first().innerText()).toMatch(/(?:by|planned for) \d+ \w+ 20\d\d/);
    await required.first().locator('button').click();
    expect(await page.evaluate('document.activeElement.id')).toBe('form-title');
    await page.click('#event-record');
    expect(await text('#answer')).toMatch(/^Recorded/);
  });

  it('says about of the days that no source gives, also in what is downloaded again', async () => {
    const { file } = reconstruct({ id: 'MP112', entries: [{ type: 'changeBoard.voted', on: '2020-04-22', outcome: 'approve' }] });
    await page.getByText('Open a record downloaded from here').click();
    await page.setInputFiles('#record-file', { name: 'MP112.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(toJSON(file))) });
    await expect.poll(() => text('#summary'), { timeout: 30_000 }).toContain('MP112');
    const days = await page.locator('.record .when').allInnerTexts();
    const marks = new Set(inferredOf(file).filter(({ between: { from, until } }) => from !== until).map(({ index }) => index));
    expect(marks.size).toBeGreaterThan(2);
    expect(days.map((day) => day.startsWith('about '))).toEqual(file.entries.map((_, index) => marks.has(index)));
    expect(inferredOf(fromJSON(JSON.parse((await downloaded('#save-record')).text)))).toEqual(inferredOf(file));
  });

  it('shows a file at the edge of the calendar, and never two records on one page', async () => {
    const stored = { format: 'sec-modifications/case', version: 1, entries: [{ type: 'proposal.raised', on: '2028-12-04', by: 'proposer', id: 'DP300', title: 'At the edge', proposer: 'P' }, { type: 'support.withdrawn', on: '2028-12-20', by: 'proposer' }] };
    await page.getByText('Open a record downloaded from here').click();
    await page.setInputFiles('#record-file', { name: 'DP300.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(stored)) });
    await expect.poll(() => text('#summary'), { timeout: 30_000 }).toContain('DP300');
    expect(await page.locator('.record .entry').count()).toBe(2);
    expect(await page.locator('#life').inputValue(), 'no life of the papers').toBe('');
    const shown = await page.locator('main').innerText();
    expect(shown).toContain('At the edge');
    // The list of real lives names them all; the chart is drawn a moment later.
    await expect.poll(() => page.locator('#statechart').innerText(), { timeout: 30_000 }).toContain('DP300');
    for (const part of ['#summary', '#time', '#statechart', '#steps', '#why-not', '#board', '#timetable', '#downloads']) {
      const words = await page.locator(part).innerText();
      expect(words, part).not.toContain('MP099');
      expect(words.length, part).toBeGreaterThan(20);
    }
    const record = await downloaded('#save-record');
    expect([record.name, fromJSON(JSON.parse(record.text)).id]).toEqual(['DP300.json', 'DP300']);
    for (const day of ['2028-12-31', '2029-03-01']) {
      await page.fill('#day', day);
      await page.locator('#day').dispatchEvent('change');
      expect(await text('#summary'), day).toContain('DP300');
    }
    await page.fill('#asked', '2029-01-15');
    expect(await text('#summary')).toContain('DP300');
    await page.selectOption('#life', 'MP099');
    expect(await text('#stage')).toBe('Implemented');
    expect(await page.locator('.fault:visible').count()).toBe(0);
  });

  it('answers to the keyboard alone', async () => {
    await page.focus('#entry');
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('#entry').getAttribute('aria-valuetext')).toMatch(/^Entry 18 of 19: 26 May 2021/);
    await page.focus('#step-hold-placed');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('form-title');
    await page.focus('#event-record');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('answer-title');
    expect(await text('#answer')).toMatch(/^Recorded/);
  });

  it.each([
    ['with nothing open', async () => undefined],
    ['with a form and a refusal', async () => (await at(16), await page.click('#why-try'), await page.click('#event-record'))],
    ['on a telephone, of a Draft Proposal', async () => (await page.setViewportSize({ width: 390, height: 800 }), await page.selectOption('#life', 'DP131'))],
  ])('has no accessibility finding that is serious or critical, %s', async (_, arrange) => {
    await arrange();
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), 'nothing to scroll to the side').toBeLessThanOrEqual(0);
    await page.evaluate(axe);
    const { violations, passes } = await page.evaluate<{ violations: { id: string; impact: string; nodes: { html: string }[] }[]; passes: unknown[] }>('axe.run()');
    expect(passes.length).toBeGreaterThan(20);
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    if (violations.length > 0) console.log(violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`).join('\n'));
  });

  it('shows every real life there is, at its end and an entry before', async () => {
    const shown = await page.evaluate<string[]>(`[...document.querySelectorAll('#life option')].map(({ value }) => {
      const life = document.querySelector('#life');
      life.value = value;
      life.dispatchEvent(new Event('change'));
      const [caption, stage] = ['#summary .caption', '#stage'].map((place) => document.querySelector(place).textContent);
      document.querySelector('#previous').click();
      return value + ': ' + caption + ', ' + stage;
    })`);
    expect(shown.length).toBe(allLives.length);
    expect(shown.filter((words, index) => !words.startsWith(`${allLives[index]!.id}: ${allLives[index]!.id} as it stood`))).toEqual([]);
    expect(new Set(shown.map((words) => words.split(', ').at(-1))).size).toBeGreaterThan(6);
  });
});
