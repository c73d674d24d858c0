import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tone } from '../fixture.ts';
import { keyOf } from '../key.ts';
import { pronounced } from './pronunciation.ts';
import { listedName, recordingsOf } from './recordings.ts';
import type { Sentence } from './sentences.ts';
import { encode, measure } from './sound.ts';

const there = (() => {
  try {
    execFileSync('ffmpeg', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

const root = mkdtempSync(join(tmpdir(), 'recordings-'));
const folder = join(root, 'lessons/vocabulary/recordings/fr');
const sentence = (text: string): Sentence => ({ key: keyOf('fr', text), lang: 'fr', text, place: 'lesson', part: 'x' });
const all = [
  'Bonjour Jeanne.',
  'Au revoir.',
  'Cliquez ici.',
  'Trop long.',
  'Mal écrit.',
  'Vide.',
  'Lent.',
  'Bien fait.',
].map(sentence);
const named = (text: string) => listedName(all.find((one) => one.text === text)!);

beforeAll(() => mkdirSync(folder, { recursive: true }));
afterAll(() => rmSync(root, { recursive: true }));

test.runIf(there)('takes a good recording and refuses the others with their name and reason', async () => {
  const put = (name: string, data: Uint8Array | string) => writeFileSync(join(folder, name), data);
  put(`${named('Bonjour Jeanne.')}.wav`, tone(220, 1.5));
  put(`${keyOf('fr', 'Bien fait.')}.wav`, tone(220, 1, { rate: 44100 }));
  put(`${named('Au revoir.')}.wav`, tone(220, 1, { volume: 0.0002 }));
  put(`${named('Cliquez ici.')}.wav`, tone(220, 1, { volume: 3 }));
  put(`${named('Trop long.')}.wav`, tone(220, 20));
  put(`${named('Mal écrit.')}.wav`, 'not a sound');
  put(`${named('Vide.')}.wav`, '');
  put(`${named('Lent.')}.wav`, tone(220, 1, { rate: 8000 }));
  put('bonjour.ogg', tone(220, 1));
  put('personne-00000000000.wav', tone(220, 1));
  const { good, refused } = await recordingsOf(root, 'fr', new Map(all.map((one) => [one.key, one])));
  expect([...good.keys()].sort()).toEqual([keyOf('fr', 'Bonjour Jeanne.'), keyOf('fr', 'Bien fait.')].sort());
  const why = (start: string) => refused.find(({ file }) => file.includes(`/${start}`))?.why;
  expect(why('au-revoir')).toMatch(/rien ne s’entend/);
  expect(why('cliquez-ici')).toMatch(/coupé/);
  expect(why('trop-long')).toMatch(/dure 20,0 s/);
  expect(why('mal-ecrit')).toMatch(/WAV ou MP3/);
  expect(why('vide')).toMatch(/vide/);
  expect(why('lent')).toMatch(/8000/);
  expect(why('bonjour.ogg')).toMatch(/WAV ou MP3/);
  expect(why('personne')).toMatch(/aucune phrase/);
  expect(refused).toHaveLength(8);
});

test.runIf(there)('levels every clip alike, the same bytes from the same sound', async () => {
  const quiet = join(root, 'quiet.wav');
  const loud = join(root, 'loud.wav');
  writeFileSync(quiet, tone(440, 2, { volume: 0.02, rate: 44100 }));
  writeFileSync(loud, tone(440, 2, { volume: 0.8 }));
  const made = await Promise.all(
    [quiet, loud].map(async (from) => {
      const to = `${from}.mp3`;
      const ms = await encode(from, to);
      return { ms, sound: await measure(to) };
    }),
  );
  for (const { ms, sound } of made) {
    expect(sound.loudness).toBeGreaterThan(-19);
    expect(sound.loudness).toBeLessThan(-17);
    expect(sound).toMatchObject({ codec: 'mp3', rate: 16000, channels: 1 });
    expect(ms).toBeGreaterThan(1950);
    expect(ms).toBeLessThan(2100);
  }
  const again = join(root, 'again.mp3');
  await encode(loud, again);
  expect(execFileSync('cmp', [again, `${loud}.mp3`]).toString()).toBe('');
});

test('respells whole words only, the longest first', () => {
  const list = new Map([
    ['mail', { say: 'mèle' }],
    ['e-mail', { say: 'imèle', phoneme: 'imEl' }],
    ['spam', { phoneme: 'spam' }],
  ]);
  expect(pronounced('Un Mail, un e-mail, la mailerie, un spam.', list, false)).toBe(
    'Un mèle, un imèle, la mailerie, un spam.',
  );
  expect(pronounced('Un e-mail, un spam.', list, true)).toBe('Un <phoneme ph="imEl"/>, un <phoneme ph="spam"/>.');
});
