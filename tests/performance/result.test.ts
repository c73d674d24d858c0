import { expect, test } from 'vitest';
import { judge, type Result } from './result.ts';
import { handWritten } from './site.ts';

const times = { paint: 1, pressed: 2, worked: 3 };
const good: Result = {
  loads: 20,
  paint: 1.1,
  worked: 2,
  lost: 0,
  twice: 0,
  requests: 9,
  scripts: 130_000,
  bytes: 150_000,
  milliseconds: { app: times, hand: times },
};

test('a run inside all limits has no fault, alone or beside an equal one', () => {
  expect(judge(good).faults).toEqual([]);
  expect(judge(good, good).faults).toEqual([]);
});

test.each([
  ['paint', 1.16],
  ['lost', 1],
  ['twice', 1],
  ['requests', 10],
  ['scripts', 130_001],
  ['bytes', 150_001],
  ['paint', Number.NaN],
] as const)('%s of %d is a fault', (key, value) => {
  expect(judge({ ...good, [key]: value }).faults).toHaveLength(1);
});

test('what grew since the last run is a fault, milliseconds never are', () => {
  expect(judge(good, { ...good, scripts: 120_000 }).faults).toEqual(['scripts: 130000, 120000 in the last run']);
  expect(
    judge({ ...good, milliseconds: { app: { paint: 9e9, pressed: 9e9, worked: 9e9 }, hand: times } }, good).faults,
  ).toEqual([]);
});

test('the hand-written page has the lesson’s styles, typeface and HTML, and none of its scripts', () => {
  const lesson = `<head><title>T</title><script>early()</script><link rel="modulepreload" href="/a.js"><link rel="stylesheet" href="/s.css">
    <script type="module" src="/m.js"></script></head><body><div id="root"><main><div>Bonjour</div></main></div>\n</body>`;
  expect(handWritten(lesson, '<head><!--head--></head><body><!--page--></body>')).toBe(
    '<head><title>T</title><link rel="stylesheet" href="/s.css"></head><body><main><div>Bonjour</div></main></body>',
  );
});
