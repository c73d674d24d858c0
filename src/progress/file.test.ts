import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileName, LARGEST, openFile, progressFile } from './file.ts';
import type { LessonRecord } from './records.ts';

const NOW = Date.UTC(2027, 2, 14);
const record: LessonRecord = {
  slug: 'ecrire-un-message',
  done: ['show', 'with-me'],
  finished: false,
  step: 'yours',
  at: 5,
};
const file = (over: object, lesson: object = {}) =>
  JSON.stringify({
    kind: 'petit-a-petit/progress',
    version: 1,
    saved: 'x',
    lessons: [{ ...record, ...lesson }],
    ...over,
  });

test('what is saved is brought back as it was', () => {
  const records = [record, { ...record, slug: 'lire-ses-messages', finished: true }];
  expect(openFile(progressFile(records, new Date(NOW)), NOW)).toEqual({ records });
});

test('a file holds lessons only, nothing typed and no name', () => {
  const all = JSON.parse(progressFile([{ ...record, format: 1, name: 'Marie' } as LessonRecord], new Date(NOW)));
  expect(Object.keys(all)).toEqual(['kind', 'version', 'saved', 'lessons']);
  expect(Object.keys(all.lessons[0])).toEqual(['slug', 'done', 'finished', 'step', 'at']);
});

test('its name says the day', () => {
  expect(fileName(new Date(2026, 2, 4))).toBe('petit-a-petit-2026-03-04.json');
});

test('records of a clock that was ahead count as of now', () => {
  expect(openFile(file({}, { at: NOW * 2 }), NOW)).toEqual({ records: [{ ...record, at: NOW }] });
});

describe('refused', () => {
  test.each([
    ['another program’s file', '{"a":1}', 'foreign'],
    ['no JSON', 'Bonjour', 'foreign'],
    ['a list', '[]', 'foreign'],
    ['nothing', '', 'foreign'],
    ['a file that was cut', file({}).slice(0, -9), 'damaged'],
    ['a later version', file({ version: 2 }), 'newer'],
    ['a version that is no number', file({ version: '1' }), 'damaged'],
    ['a file too large', file({}) + ' '.repeat(LARGEST), 'large'],
    ['a key too many', file({ html: '<img onerror=alert(1)>' }), 'damaged'],
    ['a key too many in a lesson', file({}, { snapshot: '{}' }), 'damaged'],
    ['a lesson twice', file({ lessons: [record, record] }), 'damaged'],
    ['one bad lesson among good ones', file({ lessons: [record, { ...record, slug: '../x' }] }), 'damaged'],
    ['markup for an id', file({}, { step: '<b>' }), 'damaged'],
    ['a step that is no text', file({}, { done: [{}] }), 'damaged'],
    ['a time that is none', file({}).replace('"at":5', '"at":1e999'), 'damaged'],
    [
      'too many lessons',
      file({ lessons: Array.from({ length: 2001 }, (_, i) => ({ ...record, slug: `l-${i}` })) }),
      'damaged',
    ],
    ['__proto__', file({}).replace('"saved"', '"__proto__":{"polluted":1},"saved"'), 'damaged'],
    ['constructor in a lesson', file({}, { constructor: { prototype: { polluted: 1 } } }), 'damaged'],
    [
      'a kind that is only inherited',
      '{"__proto__":{"kind":"petit-a-petit/progress","version":1,"lessons":[]}}',
      'foreign',
    ],
  ])('%s', (_, text, unfit) => {
    expect(openFile(text, NOW)).toEqual({ unfit });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

test('no text and no JSON makes the reading fail', () => {
  const read = (text: string) => typeof openFile(text, NOW) === 'object';
  fc.assert(fc.property(fc.string({ maxLength: 200 }), read));
  fc.assert(
    fc.property(fc.json(), fc.json(), (lessons, version) =>
      read(`{"kind":"petit-a-petit/progress","version":${version},"lessons":${lessons}}`),
    ),
  );
});

// Never change or take away a fixture: learners have such files at home.
const fixtures = path.join(import.meta.dirname, '../../tests/fixtures/progress');
const files = readdirSync(fixtures).filter((name) => name.startsWith('file-'));

test.each(files)('the earlier file %s is read', (name) => {
  const { text, records } = JSON.parse(readFileSync(path.join(fixtures, name), 'utf8')) as {
    text: string;
    records: unknown;
  };
  expect(openFile(text, NOW)).toEqual({ records });
});
