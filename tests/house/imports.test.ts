import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const top = join(import.meta.dirname, '..', '..');

/** Each row may import the rows above it, and nothing else of the house. */
const rows = [
  ['i18n'],
  ['ui'],
  ['comfort', 'voice', 'glossary', 'progress', 'offline'],
  ['simulators'],
  ['guide', 'course'],
  ['player', 'home', 'workshop'],
  ['app'],
];
const folders = rows.flat();
const rowOf = (folder: string) => rows.findIndex((row) => row.includes(folder));
const allowed = (from: string, to: string) => from === to || rowOf(to) < rowOf(from);

const house = mkdtempSync(join(tmpdir(), 'house-'));
afterAll(() => rmSync(house, { recursive: true }));

/** The files among these that the linter refuses for what they import. */
function refused(files: Record<string, string>): string[] {
  cpSync(join(top, '.oxlintrc.json'), join(house, '.oxlintrc.json'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  const oxlint = join(top, 'node_modules', '.bin', 'oxlint');
  let out: string;
  try {
    out = execFileSync(process.execPath, [oxlint, '-A', 'all', '--format', 'json', 'src'], {
      cwd: house,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    out = (error as { stdout: string }).stdout;
  }
  const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string; filename: string }[] };
  return diagnostics
    .filter(({ code }) => code.includes('no-restricted-imports'))
    .map(({ filename }) => filename)
    .sort();
}

describe('the house', () => {
  const pairs = folders.flatMap((from) =>
    folders.filter((to) => to !== from).map((to) => ({ from, to, path: `src/${from}/to-${to}.ts` })),
  );

  test('lets a folder import what stands before it and nothing else', () => {
    const found = refused(
      Object.fromEntries(pairs.map(({ to, path }) => [path, `export { x } from '../${to}/x.ts';\n`])),
    );
    expect(found).toEqual(
      pairs
        .filter(({ from, to }) => !allowed(from, to))
        .map(({ path }) => path)
        .sort(),
    );
  });

  test('lets no simulator import another, from its own folder or by a type', () => {
    rmSync(join(house, 'src'), { recursive: true, force: true });
    const found = refused({
      'src/simulators/mail/a.ts': "import type { P } from '../phone/p.ts';\nexport type Q = P;\n",
      'src/simulators/mail/b.ts': "import { s } from '../simulator.ts';\nexport const t = s;\n",
      'src/simulators/mail/c.tsx': "import { p } from '../../player/p.tsx';\nexport const q = p;\n",
      'src/simulators/registry.ts': "import { m } from './mail/m.ts';\nexport const n = m;\n",
    });
    expect(found).toEqual(['src/simulators/mail/a.ts', 'src/simulators/mail/c.tsx']);
  });

  test('keeps the rule in imports that come late, which the linter does not see', () => {
    const wrong: string[] = [];
    for (const path of globSync('src/*/**/*.{ts,tsx}', { cwd: top })) {
      const from = path.split('/')[1]!;
      for (const [, to] of readFileSync(join(top, path), 'utf8').matchAll(/import\(\s*'(?:\.\.\/)+(\w+)\//g)) {
        if (to && folders.includes(to) && folders.includes(from) && !allowed(from, to)) wrong.push(`${path} → ${to}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
