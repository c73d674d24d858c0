import { expect, test } from 'vitest';
import { applyComfort, defaults, parseComfort, textSizes, themes } from './comfort.ts';

test('every choice is read back as it was kept', () => {
  for (const text of textSizes)
    for (const theme of themes) expect(parseComfort(JSON.stringify({ text, theme }))).toEqual({ text, theme });
});

test.each([null, '', 'null', '[]', '"x"', '{', '{"text":20,"theme":"pink"}', '{"text":"200","theme":{}}'])(
  'a damaged record (%s) gives the defaults',
  (kept) => {
    expect(parseComfort(kept)).toEqual(defaults);
  },
);

test('one damaged value leaves the other as it is', () => {
  expect(parseComfort('{"text":"32","theme":"<script>"}')).toEqual({ text: '32', theme: 'system' });
});

test('the defaults leave no mark on the page, so that the device decides', () => {
  const root = { dataset: { theme: 'night', text: '32' } as Record<string, string> };
  applyComfort(defaults, root as never);
  expect(root.dataset).toEqual({});
  applyComfort({ text: '24', theme: 'contrast' }, root as never);
  expect(root.dataset).toEqual({ text: '24', theme: 'contrast' });
});
