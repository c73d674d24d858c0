import { expect, test } from 'vitest';
import { type Comfort, defaults, fasterBy, parseComfort, speeds } from './comfort.ts';
import { applyShown, parsed, shown } from './shown.ts';

const chosen: Comfort = {
  text: '28',
  letters: 'other',
  theme: 'night',
  motion: 'still',
  voice: { speed: 0.85, own: true, auto: true },
  device: 'en',
  lang: 'en',
};

test('every choice is read back as it was kept', () => {
  expect(parseComfort(JSON.stringify(chosen))).toEqual(chosen);
  for (const [key, values] of Object.entries(shown))
    for (const value of values)
      expect(parseComfort(JSON.stringify({ [key]: value }))).toEqual({ ...defaults, [key]: value });
  for (const speed of speeds) expect(parseComfort(JSON.stringify({ voice: { speed } })).voice.speed).toBe(speed);
});

test.each([
  null,
  '',
  'null',
  '[]',
  '5',
  '"x"',
  '{',
  '{"text":20,"theme":"pink","letters":["other"],"motion":true}',
  '{"text":"200","theme":{},"voice":"loud","device":"de","lang":"__proto__"}',
  '{"voice":{"speed":"1.3","own":"yes","auto":1}}',
  '{"voice":{"speed":99},"text":"constructor"}',
])('a damaged record (%s) gives the defaults', (kept) => {
  expect(parseComfort(kept)).toEqual(defaults);
});

test('one damaged value leaves the others as they are', () => {
  const { theme, voice, ...rest } = parseComfort(
    JSON.stringify({ ...chosen, theme: '<script>', voice: { speed: 4, own: true } }),
  );
  expect([theme, voice]).toEqual(['system', { speed: 1, own: true, auto: false }]);
  expect(rest).toEqual({ text: '28', letters: 'other', motion: 'still', device: 'en', lang: 'en' });
});

test('a choice marks the page, a default or a damaged one takes its mark away, so that the device decides', () => {
  const root = { dataset: { theme: 'night', text: '32', lang: 'fr' } as Record<string, string> };
  applyShown({ ...defaults }, root as never);
  expect(root.dataset).toEqual({ lang: 'fr' });
  applyShown({ ...chosen }, root as never);
  expect(root.dataset).toEqual({ lang: 'fr', text: '28', letters: 'other', theme: 'night', motion: 'still' });
  applyShown(parsed('{"text":"20000","letters":1,"theme":"contrast"}'), root as never);
  expect(root.dataset).toEqual({ lang: 'fr', theme: 'contrast' });
});

test('the voice goes one step slower or faster and stays at the last one', () => {
  expect([fasterBy(1, 1), fasterBy(1, -1), fasterBy(1.3, 1), fasterBy(0.7, -1)]).toEqual([1.15, 0.85, 1.3, 0.7]);
});
