import { expect, test } from 'vitest';
import { fromOklch, printed, printedDrawing, toOklch } from './colour.ts';
import { mainThing, pictureFile } from './main-thing.ts';
import { listed } from './plugin.ts';
import { drawScene, scene } from './scene.ts';
import { things } from './things.ts';

const rgb = (hex: string) =>
  [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255) as [number, number, number];

test('a colour goes to OKLCH and back', () => {
  for (const hex of ['#000000', '#ffffff', '#26c9fc', '#7167a4', '#f7a81b'])
    for (const [i, c] of fromOklch(toOklch(rgb(hex))).entries()) expect(c).toBeCloseTo(rgb(hex)[i] as number, 4);
  const [L, C] = toOklch([1, 0, 0]);
  expect(L).toBeCloseTo(0.628, 3);
  expect(C).toBeCloseTo(0.2577, 3);
});

test('print is paler and warmer: white becomes paper white, black becomes ink, blue keeps its hue', () => {
  expect(printed('#ffffff')).toMatch(/^#e[0-9a-f]e[0-9a-f]e[0-9a-f]$/);
  expect(Math.max(...rgb(printed('#000000')))).toBeLessThan(0.15);
  const [, before, hue] = toOklch(rgb('#26c9fc'));
  const [, after, printedHue] = toOklch(rgb(printed('#26c9fc')));
  expect(after / before).toBeGreaterThan(0.45);
  expect(after / before).toBeLessThan(0.64);
  expect(Math.abs(hue - printedHue)).toBeLessThan(0.15);
});

test('short colours are read as long ones, and nothing but colours is touched', () => {
  expect(printed('#fff')).toBe(printed('#ffffff'));
  expect(printedDrawing('<path id="#a" fill="#fff" d="M1 2"/>')).toBe(
    `<path id="#a" fill="${printed('#fff')}" d="M1 2"/>`,
  );
});

test('a device is the main thing, else the first', () => {
  expect(mainThing(['plant', 'laptop-envelope', 'coffee'])).toBe('laptop-envelope');
  expect(mainThing(['envelope', 'pen'])).toBe('envelope');
  expect(pictureFile(['envelope', 'pen'])).toBe('envelope_pen.svg');
});

test('every thing of the set can be drawn alone, inside its square', () => {
  for (const name of Object.keys(things)) {
    const [, x, y, scale] = /translate\((-?[\d.]+) (-?[\d.]+)\)scale\(([\d.]+)\)/
      .exec(drawScene([name], () => '<path/>'))!
      .map(Number);
    const [bx, by, bw, bh] = things[name]!.box;
    expect(x! + bx * scale!, name).toBeGreaterThanOrEqual(0);
    expect(x! + (bx + bw) * scale!, name).toBeLessThanOrEqual(scene.width);
    expect(y! + by * scale!, name).toBeGreaterThanOrEqual(0);
    expect(y! + (by + bh) * scale!, name).toBeLessThanOrEqual(scene.height);
  }
});

test('an unknown thing is refused with the list of what there is', () => {
  expect(() => drawScene(['spoon'], () => '')).toThrow(/spoon.*envelope/);
});

test('the pictures of the course are found, each with its main thing alone', () => {
  const files = listed('lessons').map(pictureFile);
  expect(files).toContain('envelope_pen.svg');
  expect(files).toContain('envelope.svg');
  expect(files).toContain('laptop-envelope.svg');
});
