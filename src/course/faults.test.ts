import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rules } from './check.ts';
import { compileLesson, openCourse } from './compile.ts';
import messages from './faults.fr.json' with { type: 'json' };
import { CourseError, nearest, report } from './faults.ts';
import { diskFiles, type Files, overlay } from './source.ts';

const folder = fileURLToPath(new URL('../../tests/fixtures/broken-lessons', import.meta.url));
const base = diskFiles(`${folder}/base`);
const cases = readdirSync(folder)
  .filter((name) => /^\d\d-/.test(name))
  .sort();

/** The good base with the files of one case in the place of its own. */
function broken(name: string): Files {
  const changed = diskFiles(`${folder}/${name}`);
  return overlay(base, Object.fromEntries(changed.list().map((path) => [path, changed.read(path)!])));
}

test('the base that the broken lessons start from has no fault', () => {
  expect(report(openCourse(base).faults)).toBe('');
});

describe('a broken lesson is told in French, with file, line and column', () => {
  test.each(cases)('%s', (name) => {
    const expected = readFileSync(`${folder}/${name}/expected.txt`, 'utf8').trim();
    expect(expected).not.toBe('');
    expect(report(openCourse(broken(name)).faults)).toBe(expected);
  });
});

test('there are more than twelve kinds of broken lesson', () => {
  expect(cases.length).toBeGreaterThanOrEqual(12);
});

test('all faults of a file come at once, in the order of its lines', () => {
  const { faults } = openCourse(broken('32-many-at-once'));
  const lines = faults.map((fault) => fault.line);
  expect(faults.length).toBeGreaterThanOrEqual(6);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
});

test('compiling anything of a broken course throws every fault', () => {
  const checked = openCourse(broken('32-many-at-once'));
  expect(() => compileLesson(checked, 'dire-bonjour', 'fr')).toThrow(CourseError);
  expect(() => compileLesson(checked, 'dire-bonjour', 'fr')).toThrow(report(checked.faults));
});

test('a long sentence is a warning: it is told, and the course still compiles', () => {
  const checked = openCourse(broken('27-long-sentence'));
  expect(checked.faults.map((fault) => fault.severity)).toEqual(['warning']);
  expect(compileLesson(checked, 'dire-bonjour', 'fr').title).toBe('Dire bonjour');
});

test.each([
  ['mail.snet', 'mail.sent'],
  ['wacth', 'watch'],
  ['elephant', undefined],
])('the word nearest to %s is %s', (found, expected) => {
  expect(nearest(found, ['mail.sent', 'mail.bin', 'watch', 'why'])).toBe(expected);
});

test('every rule is shown by a broken lesson', () => {
  const shown = new Set(cases.flatMap((name) => openCourse(broken(name)).faults.map((fault) => fault.rule)));
  expect(rules.map((rule) => rule.name).filter((name) => !shown.has(name))).toEqual([]);
});

test('every fault has its own French sentence, and each is shown by a broken lesson', () => {
  const all = cases.map((name) => readFileSync(`${folder}/${name}/expected.txt`, 'utf8')).join('');
  const bare = (sentence: string) =>
    sentence
      .split(/\{\w+\}/)
      .map((part) => part.trim())
      .filter(Boolean);
  const silent = Object.entries(messages.faults).filter(
    ([, sentence]) => !bare(sentence).every((part) => all.includes(part)),
  );
  expect(silent.map(([key]) => key)).toEqual([]);
});
