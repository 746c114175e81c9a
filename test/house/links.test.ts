import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/** A link or a picture in Markdown that leads to a file: from which page, to which file, at which heading. */
interface Link {
  readonly page: string;
  readonly to: string;
  readonly heading: string | undefined;
}

const textOf = (page: string) => readFileSync(page, 'utf8').replaceAll(/```[\s\S]*?```/g, '');

function linksOf(page: string): Link[] {
  const targets = [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!).filter((target) => !/^[a-z]+:/.test(target));
  return targets.map((target) => {
    const [path = '', heading] = target.split('#');
    return { page, to: path === '' ? page : posix.join(posix.dirname(page), path), heading };
  });
}

/** Every link that a reader who begins at a page can come to. */
function linksFrom(start: string): Link[] {
  const links: Link[] = [];
  const pages = new Set([start]);
  for (const page of pages) {
    if (!existsSync(page)) continue;
    links.push(...linksOf(page));
    for (const { to } of links) if (to.endsWith('.md')) pages.add(to);
  }
  return links;
}

const links = linksFrom('README.md');
const anchorsOf = (page: string) => [...textOf(page).matchAll(/^#+ (.+)$/gm)].map((match) => match[1]!.toLowerCase().replaceAll(/[^\w\- ]/g, '').replaceAll(' ', '-'));
const [{ files }] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as [{ files: { path: string }[] }];
const published = new Set(files.map(({ path }) => path));

describe('a reader who begins at the README', () => {
  test('comes to many pages', () => {
    expect(new Set(links.map(({ to }) => to)).size).toBeGreaterThan(15);
    expect(published.size).toBeGreaterThan(10);
  });

  test.each(links.map((link) => [`${link.page} → ${link.to}`, link] as const))('finds what is linked, on disk and in what is published: %s', (_, { to, heading }) => {
    expect(existsSync(to)).toBe(true);
    expect([...published].some((path) => path === to || path.startsWith(`${to}/`))).toBe(true);
    if (heading !== undefined) expect(anchorsOf(to)).toContain(heading);
  });
});
