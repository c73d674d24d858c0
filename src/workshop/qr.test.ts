import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { qrOf } from './qr.ts';

/** Paints a path of `M x y h n v1 h-n z` runs, eight dots a square, with a quiet zone. */
function painted({ size, path }: { size: number; path: string }) {
  const scale = 8;
  const quiet = 4 * scale;
  const side = size * scale + 2 * quiet;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = 0; row < scale; row++)
      for (let column = 0; column < Number(run) * scale; column++) {
        const at = ((Number(y) * scale + quiet + row) * side + Number(x) * scale + quiet + column) * 4;
        data.fill(0, at, at + 3);
      }
  return { data, side };
}

test.each([
  'https://petit.exemple/lecons/ecrire-un-message/',
  'http://localhost:4173/en/lessons/lire-ses-messages/',
  `https://exemple.exemple/${'a'.repeat(150)}/`,
])('the code of %s is read as this address', (address) => {
  const { data, side } = painted(qrOf(address));
  expect(jsQR(data, side, side)?.data).toBe(address);
});
