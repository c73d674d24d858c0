import { expect, test } from 'vitest';
import { carried, current } from './carry.ts';
import { index } from './fixture.ts';
import { clipsIn, filesOf, keptOf } from './index-file.ts';

test('a theme takes its lessons alone, with what all need', () => {
  const files = filesOf(index, { theme: 'safe' });
  expect(files.filter((one) => one.startsWith('/assets/'))).toEqual([
    '/assets/lessons/scam.fr-aaaaaaaa.js',
    '/assets/lessons/scam.en-aaaaaaaa.js',
  ]);
  expect(files).toContain('/pictures/1/pen.svg');
  expect(files).toContain('/voice/fr/app.json');
  expect(filesOf(index, 'all').length).toBeGreaterThan(files.length);
  expect(new Set(files).size).toBe(files.length);
});

test('a list names its clips, and whatever else stands there is left alone', () => {
  const list = { one: ['0a1b', 900], two: ['0a1b', 900], three: ['../../x', 1], four: null, five: ['ff', 2] };
  expect(clipsIn('/voice/fr/mail.json', list)).toEqual(['/voice/fr/clips/0a1b.mp3', '/voice/fr/clips/ff.mp3']);
  expect(clipsIn('/voice/fr/mail.json', [1])).toEqual([]);
  expect(clipsIn('/voice/fr/mail.json', null)).toEqual([]);
});

test('a lesson is kept, kept without its voice, or not', () => {
  const chunk = '/assets/lessons/write.fr-aaaaaaaa.js';
  const clips = (list: string) => (list.includes('write') ? ['/a.mp3'] : ['/b.mp3']);
  const how = (...kept: string[]) => keptOf(index, 'write', 'fr', new Set(kept), clips);
  expect(how(chunk, '/a.mp3', '/b.mp3')).toBe('all');
  expect(how(chunk, '/a.mp3')).toBe('silent');
  expect(how('/a.mp3', '/b.mp3')).toBe('none');
  expect(keptOf(index, 'write', 'fr', new Set([chunk]), () => undefined)).toBe('silent');
  expect(keptOf(index, 'unknown', 'fr', new Set(), clips)).toBe('none');
});

test('a new version carries on the lessons that were kept, and no others', () => {
  const kept = new Set(['/assets/lessons/write.fr-00000000.js', '/assets/lessons/read.fr-aaaaaaaa.js']);
  expect(carried(index, kept)).toEqual(['/assets/lessons/write.fr-aaaaaaaa.js']);
  expect(current(index).has('/assets/lessons/write.fr-00000000.js')).toBe(false);
  expect(current(index).has('/pictures/1/pen.svg')).toBe(true);
});
