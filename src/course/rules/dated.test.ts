import { expect, test } from 'vitest';
import { openCourse } from '../compile.ts';
import type { Files } from '../source.ts';
import { datedFaults } from './dated.ts';

/** Keys of the faults of one fact read on this day, as told on 25 November 2026. */
function told(checked: string): string[] {
  const text = `services: [{ id: x, group: near, facts: [{ id: y, source: 'https://x.exemple/', checked: '${checked}' }] }]`;
  const files: Files = {
    list: () => ['lessons/real-life/services.yaml'],
    read: (path) => (path === 'lessons/real-life/services.yaml' ? text : undefined),
  };
  const faults = datedFaults(openCourse(files).source.realLife, new Date('2026-11-25T10:00:00Z'));
  expect(
    faults.every(({ severity, file }) => severity === 'warning' && file === 'lessons/real-life/services.yaml'),
  ).toBe(true);
  return faults.map(({ message }) => (message.includes('plus d’un an') ? 'old' : 'early'));
}

test.each([
  ['2026-11-25', []],
  ['2025-11-26', []],
  ['2025-11-24', ['old']],
  ['2019-01-01', ['old']],
  ['2026-11-26', ['early']],
  ['someday', []],
])('a fact read on %s is told as %j', (checked, expected) => {
  expect(told(checked)).toEqual(expected);
});

test('a fact never checked on its page is told', () => {
  const text = "services: [{ id: x, group: near, facts: [{ id: y, source: 'https://x.exemple/' }] }]";
  const files: Files = {
    list: () => ['lessons/real-life/services.yaml'],
    read: (path) => (path === 'lessons/real-life/services.yaml' ? text : undefined),
  };
  const [fault] = datedFaults(openCourse(files).source.realLife, new Date('2026-11-25T10:00:00Z'));
  expect(fault).toMatchObject({
    severity: 'warning',
    message: expect.stringContaining('https://x.exemple/') as string,
  });
});

test('a course without help in real life has no fault for it', () => {
  expect(datedFaults({ structure: undefined, words: { fr: undefined, en: undefined } }, new Date())).toEqual([]);
});
