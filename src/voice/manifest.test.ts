import { expect, test, vi } from 'vitest';
import { keyOf } from './key.ts';
import { createLibrary } from './library.ts';
import { clipsOf } from './manifest.ts';

const list = (...texts: string[]) =>
  Object.fromEntries(texts.map((text, i) => [keyOf('fr', text), [`abc${i}`, 1000 + i] as const]));

test('knows a sentence by its letters, whatever its capitals, spaces and quotation marks', () => {
  expect(keyOf('fr', 'Cliquez sur « Écrire ».')).toBe(keyOf('fr', 'cliquez sur «\u00A0écrire\u00A0».'));
  expect(keyOf('fr', 'Dimanche')).not.toBe(keyOf('en', 'Dimanche'));
  expect(keyOf('fr', 'Écrire')).not.toBe(keyOf('fr', 'Ecrire'));
});

test('says a sentence without a clip by its two halves, and only when it has both', () => {
  const parts = [list('Pour revenir,'), list('Cliquez sur « Écrire ».')];
  expect(clipsOf(parts, 'fr', 'Pour revenir, cliquez sur « Écrire ».')?.map((one) => one.address)).toEqual([
    'voice/fr/clips/abc0.mp3',
    'voice/fr/clips/abc0.mp3',
  ]);
  expect(clipsOf(parts, 'fr', 'Pour revenir, attendez.')).toBeUndefined();
  expect(clipsOf(parts, 'fr', 'constructor')).toBeUndefined();
});

test('asks for each list once, and again for one that did not come', async () => {
  const get = vi.fn().mockRejectedValueOnce(new Error('404')).mockResolvedValue(list('Bonjour'));
  const library = createLibrary(['app'], '/', get);
  await library.open('fr');
  expect(library.find('fr', 'Bonjour')).toBeUndefined();
  await Promise.all([library.open('fr'), library.open('fr')]);
  await library.open('fr');
  expect(library.find('fr', 'Bonjour')).toEqual([{ address: '/voice/fr/clips/abc0.mp3', ms: 1000 }]);
  expect(get).toHaveBeenCalledTimes(2);
});

test('takes nothing from a damaged list', async () => {
  const library = createLibrary(['app'], '/', () =>
    Promise.resolve({ [keyOf('fr', 'Bonjour')]: ['../../x', 5], [keyOf('fr', 'Oui')]: null }),
  );
  await library.open('fr');
  expect(library.find('fr', 'Bonjour')).toBeUndefined();
  expect(library.find('fr', 'Oui')).toBeUndefined();
});
