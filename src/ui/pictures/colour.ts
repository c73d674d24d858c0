type Triple = readonly [number, number, number];

const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const gamma = (c: number) => (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);
const within = (c: number) => Math.min(1, Math.max(0, c));

/** Lightness, chroma and hue (radians) of an sRGB colour, each channel 0 to 1. */
export function toOklch([r, g, b]: Triple): Triple {
  const [R, G, B] = [linear(r), linear(g), linear(b)];
  const l = Math.cbrt(0.4122214708 * R + 0.5363325363 * G + 0.0514459929 * B);
  const m = Math.cbrt(0.2119034982 * R + 0.6806995451 * G + 0.1073969566 * B);
  const s = Math.cbrt(0.0883024619 * R + 0.2817188376 * G + 0.6299787005 * B);
  const L = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const h = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return [L, Math.hypot(a, h), Math.atan2(h, a)];
}

/** The sRGB colour, each channel held between 0 and 1. */
export function fromOklch([L, C, hue]: Triple): Triple {
  const a = C * Math.cos(hue);
  const b = C * Math.sin(hue);
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    within(gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)),
    within(gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)),
    within(gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)),
  ];
}

const paper: Triple = [0xfa / 255, 0xf4 / 255, 0xe6 / 255];

function parse(hex: string): Triple {
  const full = hex.length === 4 ? hex.slice(1).replace(/./g, '$&$&') : hex.slice(1);
  const n = Number.parseInt(full, 16);
  return [(n >> 16) / 255, ((n >> 8) & 255) / 255, (n & 255) / 255];
}

/** A screen colour as a print on our paper: paler, warmer. `#rgb` or `#rrggbb` in, `#rrggbb` out. */
export function printed(hex: string): string {
  const [L, C, h] = toOklch(parse(hex));
  const inked = fromOklch([L * 0.93 + 0.02, C * 0.64, h]);
  const mixed = inked.map((c, i) => Math.round((c * 0.9 + (paper[i] as number) * 0.1) * 255));
  return `#${mixed.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
}

/** A drawing with all its colours printed. */
export const printedDrawing = (body: string): string => body.replace(/#[0-9a-f]{6}\b|#[0-9a-f]{3}\b/gi, printed);
