import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as calendar from '../../src/calendar/index.ts';
import * as exporting from '../../src/export/index.ts';
import * as door from '../../src/index.ts';
import * as statecharts from '../../src/statecharts/index.ts';
import * as testing from '../../src/testing/index.ts';

const scope: Readonly<Record<string, unknown>> = { ...calendar, ...statecharts, ...testing, ...exporting, ...door };

/** Every example in a docstring: the name of the export below it, and its lines. */
const examples = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    [...readFileSync(`src/${file}`, 'utf8').matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*?@example(?:(?!\*\/)[\s\S])*)\*\/\s*export (?:declare )?(?:async )?(?:function\*?|const|interface|type) (\w+)/g)].map(
      ([, comment, name]) => ({
        file,
        name: name!,
        isPublic: Object.hasOwn(scope, name!),
        lines: comment!.slice(comment!.indexOf('@example') + '@example'.length).split('\n').map((line) => line.replace(/^\s*\* ?/, '')),
      }),
    ),
  );

const publicFunctions = Object.entries(scope).filter(([name, value]) => typeof value === 'function' && /^[a-z]/.test(name));

test('every public function shows itself in an example', () => {
  expect(publicFunctions.length).toBeGreaterThan(20);
  const shown = new Set(examples.map(({ name }) => name));
  expect(publicFunctions.map(([name]) => name).filter((name) => !shown.has(name))).toEqual([]);
});

test.each(examples.filter(({ isPublic }) => isPublic))('the example of $name is true ($file)', ({ file, lines }) => {
  const inScope = file.startsWith('statecharts/') ? { ...scope, ...statecharts } : scope;
  let checked = 0;
  const is = (actual: unknown, expected: unknown) => {
    checked += 1;
    expect(actual).toEqual(expected);
  };
  const throws = (act: () => unknown, name: string) => {
    checked += 1;
    expect(act).toThrow(expect.objectContaining({ name }));
  };
  new Function('is', 'throws', ...Object.keys(inScope), scriptOf(lines))(is, throws, ...Object.values(inScope));
  expect(checked).toBeGreaterThan(0);
});

/** The lines as a script in which each `//=>` and `// throws` is a check. */
function scriptOf(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replaceAll(/^(?! )(.+?);? *\/\/=> (.+)$/gm, (_, expression: string, expected: string) => `;is((${expression.replace(/;$/, '')}), (${expected}));`)
    .replaceAll(/^(?! )(.+?);? *\/\/ throws (\w+).*$/gm, (_, expression: string, name: string) => `;throws(() => (${expression.replace(/;$/, '')}), '${name}');`);
}
