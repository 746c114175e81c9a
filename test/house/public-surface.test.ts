import ts from 'typescript';
import { expect, test } from 'vitest';

const doors = {
  '.': 'src/index.ts',
  './calendar': 'src/calendar/index.ts',
  './statecharts': 'src/statecharts/index.ts',
  './export': 'src/export/index.ts',
  './testing': 'src/testing/index.ts',
  './testing/vitest': 'src/testing/vitest/index.ts',
};

const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path));
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
const program = ts.createProgram(Object.values(doors), options);
const checker = program.getTypeChecker();

/** One line an export: its name, and for a function how it is called. */
function linesOf(path: string): string[] {
  const file = checker.getSymbolAtLocation(program.getSourceFile(path)!)!;
  return checker
    .getExportsOfModule(file)
    .map((symbol) => {
      const real = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      const kind = real.flags & ts.SymbolFlags.Function ? 'function' : real.flags & ts.SymbolFlags.Class ? 'class' : real.flags & ts.SymbolFlags.Value ? 'value' : 'type';
      const [signature] = kind === 'function' ? checker.getTypeOfSymbol(real).getCallSignatures() : [];
      const called = signature === undefined ? '' : checker.signatureToString(signature, undefined, ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.WriteArrayAsGenericType);
      return `${kind} ${symbol.name}${called.length > 400 ? `${called.slice(0, 400)}…` : called}`;
    })
    .toSorted();
}

/** `npx vitest run --config test/vitest.config.ts test/house/public-surface -u` writes it anew: a change here is a change for users. */
test.each(Object.entries(doors))('the door %s opens on what it always did', async (door, path) => {
  const lines = linesOf(path);
  expect(lines.length).toBeGreaterThan(1);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`../golden/surface/${door.replaceAll(/\W/g, '') || 'everyday'}.txt`);
});

test('a name means one thing, whichever door it is taken from, and the everyday door shows about 150', () => {
  const exported = Object.values(doors).flatMap((path) => checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(path)!)!));
  const real = (symbol: ts.Symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
  const meanings = new Map<string, Set<ts.Symbol>>();
  for (const symbol of exported) meanings.set(symbol.name, (meanings.get(symbol.name) ?? new Set()).add(real(symbol)));
  expect([...meanings].filter(([, symbols]) => symbols.size > 1).map(([name]) => name)).toEqual(['underLaw']);
  expect([...meanings].filter(([name, symbols]) => [...symbols].some((symbol) => symbol.name !== name)).map(([name]) => name)).toEqual([]);
  expect(linesOf(doors['.']).length).toBeLessThanOrEqual(160);
});
