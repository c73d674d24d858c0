import { type Thing, things } from './things.ts';

/** The scene's square and the height of the table's edge in it; `picture.module.css` aligns by the same share. */
export const scene = { width: 680, height: 620, line: 409 };

interface Placed {
  name: string;
  x: number;
  foot: number;
  width: number;
}

const ratio = (t: Thing) => t.box[3] / t.box[2];
const get = (name: string): Thing => {
  const thing = things[name];
  if (!thing)
    throw new Error(`No thing called “${name}” in the picture set. It has: ${Object.keys(things).join(', ')}.`);
  return thing;
};
/** The width that puts a thing into a square of this side. */
const fitted = (t: Thing, side: number) => Math.min(side, side / ratio(t));
const isDevice = (name: string) => /^(laptop|computer|phone)\b/.test(name);

function solo(name: string): Placed[] {
  const width = fitted(get(name), 300);
  return [{ name, x: (scene.width - width) / 2, foot: 45, width }];
}

/** Something, and a smaller thing beside it. */
function pair([a, b]: readonly [string, string]): Placed[] {
  const big = fitted(get(a), 222);
  const small = fitted(get(b), 140);
  const gap = 30;
  const x = (scene.width - big - gap - small) / 2 + 10;
  return [
    { name: a, x, foot: 40, width: big },
    { name: b, x: x + big + gap, foot: 60, width: small },
  ];
}

/** The main thing in the middle, the next at its left and right, small ones in front. */
function table(names: readonly string[]): Placed[] {
  const main = names.find(isDevice) ?? names.find((n) => !get(n).front) ?? names[0]!;
  const others = names.filter((n) => n !== main);
  const centre = get(main);
  const out: Placed[] = [{ name: main, x: 348 - centre.width / 2, foot: centre.drop, width: centre.width }];
  let left = 348 - centre.width / 2;
  let right = 348 + centre.width / 2;
  const overlap = isDevice(main) ? 20 : -16;
  others
    .filter((n) => !get(n).front)
    .forEach((name, i) => {
      const t = get(name);
      const x = i % 2 === 0 ? left + overlap - t.width : right - overlap / 2;
      if (i % 2 === 0) left = x;
      else right = x + t.width;
      out.unshift({ name, x, foot: t.drop, width: t.width });
    });
  others
    .filter((n) => get(n).front)
    .forEach((name, i) => {
      const t = get(name);
      const middle = i % 2 === 0 ? Math.min(right, 660) - 78 : Math.max(left, 20) + 86;
      out.push({ name, x: middle - t.width / 2, foot: t.drop, width: t.width });
    });
  return out;
}

const n = (value: number) => String(Math.round(value * 100) / 100);

function drawn({ name, x, foot, width }: Placed, art: (name: string) => string): string {
  const thing = get(name);
  const [bx, by, bw, bh] = thing.box;
  const scale = width / bw;
  const y = scene.line + foot - bh * scale;
  const on = thing.on;
  const over = on
    ? `<g transform="translate(${n(on.x - on.width / 2)} ${n(on.y - on.width / 2)})scale(${n(on.width / 32)})">${art(on.art)}</g>`
    : '';
  return `<g transform="translate(${n(x - bx * scale)} ${n(y - by * scale)})scale(${n(scale)})">${art(thing.art)}${over}</g>`;
}

/** The SVG file of some things on a table; wall and table top are the page's own. Throws for an unknown thing. */
export function drawScene(names: readonly string[], art: (name: string) => string): string {
  const placed =
    names.length === 1 ? solo(names[0] as string) : names.length === 2 ? pair(names as [string, string]) : table(names);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${scene.width} ${scene.height}">${placed.map((p) => drawn(p, art)).join('')}</svg>`;
}
