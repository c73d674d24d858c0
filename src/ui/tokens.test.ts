import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** The declarations of the n-th block of a selector. */
function block(selector: string): Record<string, string> {
  const from = css.indexOf(`${selector} {`);
  if (from < 0) throw new Error(`no ${selector}`);
  const body = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from));
  return Object.fromEntries([...body.matchAll(/([\w-]+):\s*([^;]+);/g)].map((m) => [m[1], m[2]]));
}
const system = (query: string) => {
  const from = css.indexOf(query);
  const body = css.slice(css.indexOf('{', css.indexOf('{', from) + 1) + 1);
  return Object.fromEntries(
    [...body.slice(0, body.indexOf('}')).matchAll(/([\w-]+):\s*([^;]+);/g)].map((m) => [m[1], m[2]]),
  );
};

const sets = {
  paper: block("[data-theme='paper']"),
  night: block("[data-theme='night']"),
  contrast: block("[data-theme='contrast']"),
};

const luminance = (hex: string) => {
  const full = hex.length === 4 ? hex.slice(1).replace(/./g, '$&$&') : hex.slice(1);
  const [r, g, b] = [0, 2, 4]
    .map((i) => Number.parseInt(full.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string) => {
  const [x, y] = [luminance(a), luminance(b)].sort((m, n) => n - m) as [number, number];
  return (x + 0.05) / (y + 0.05);
};

test('a theme that the system chooses is the theme that one chooses', () => {
  expect(system('prefers-color-scheme: dark')).toEqual(sets.night);
  expect(system('prefers-contrast: more')).toEqual(sets.contrast);
});

test('the themes name the same tokens', () => {
  const names = Object.keys(sets.paper).sort();
  for (const set of Object.values(sets)) expect(Object.keys(set).sort()).toEqual(names);
});

const text = [
  ['ink', 'paper'],
  ['ink', 'leaf'],
  ['ink', 'table'],
  ['ink', 'action-tint'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'leaf'],
  ['ink-soft', 'table'],
  ['ink-soft', 'action-tint'],
  ['action', 'paper'],
  ['action', 'leaf'],
  ['on-action', 'action'],
  ['on-amber', 'amber'],
  ['d-ink', 'd-ground'],
  ['d-ink', 'd-face'],
  ['d-ink', 'd-tint'],
  ['d-soft', 'd-face'],
  ['d-soft', 'd-ground'],
  ['d-soft', 'd-tint'],
  ['d-accent', 'd-face'],
  ['d-accent', 'd-tint'],
  ['d-on-accent', 'd-accent'],
] as const;
const edges = [
  ['edge', 'paper'],
  ['edge', 'leaf'],
  ['edge', 'table'],
  ['d-edge', 'd-face'],
  ['d-edge', 'd-ground'],
  ['d-rim', 'table'],
] as const;

test.each(Object.entries(sets))('%s: text reaches 7 to 1, edges 3 to 1', (_, set) => {
  for (const [a, b] of text) expect(contrast(set[`--${a}`]!, set[`--${b}`]!), `${a} on ${b}`).toBeGreaterThanOrEqual(7);
  for (const [a, b] of edges)
    expect(contrast(set[`--${a}`]!, set[`--${b}`]!), `${a} on ${b}`).toBeGreaterThanOrEqual(3);
});
