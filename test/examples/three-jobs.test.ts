import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test.each(['11-a-register.ts', 'board.test.ts', '12-five-timetables.ts'])('%s does its job in less than a page, with what is public', (name) => {
  const script = readFileSync(`examples/${name}`, 'utf8');
  expect(script.split('\n').length - 1).toBeLessThan(60);
  expect([...script.matchAll(/from '([^']+)'/g)].map((match) => match[1]!).filter((from) => /\bsrc\b/.test(from))).toEqual([]);
});
