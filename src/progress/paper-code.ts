/** 32 signs without I, L, O and U, which are taken for 1, 0 and V when they are copied by hand. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const takenFor: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' };

const BITS = 5;
/** Signs at the end that are worked out from those before. */
const CHECK = 2;
/** A prime below 32², and a factor: one wrong sign, or two that changed places, always shows. */
const PRIME = 1021;
const FACTOR = 37;
/** Stands for this way of writing codes: another way will have another start, and refuse these. */
const START = 1;

/** The highest number of a lesson that a code can carry. */
export const MOST = 500;

const check = (symbols: readonly number[]): number[] => {
  const sum = symbols.reduce((all, symbol) => (all * FACTOR + symbol + 1) % PRIME, START);
  return [Math.floor(sum / 32), sum % 32];
};

/**
 * Lessons as a code for paper: one bit a lesson, then two signs of proof, in groups of four (`K2M0 7Q`). Empty without lessons.
 *
 * @param numbers `Lesson.number`, 1 to `MOST`; others throw a `RangeError`
 */
export function paperCode(numbers: Iterable<number>): string {
  const symbols: number[] = [];
  for (const number of numbers) {
    if (!Number.isInteger(number) || number < 1 || number > MOST)
      throw new RangeError(`No lesson has the number ${number}.`);
    const at = Math.floor((number - 1) / BITS);
    while (symbols.length <= at) symbols.push(0);
    symbols[at]! |= 1 << ((number - 1) % BITS);
  }
  if (symbols.length === 0) return '';
  const all = [...symbols, ...check(symbols)].map((symbol) => signs[symbol]).join('');
  return all.match(/.{1,4}/g)!.join(' ');
}

/** The numbers of the lessons of a code, however it was copied: small letters, spaces, hyphens, O for 0. `undefined` where it is no code. */
export function readPaperCode(text: string): number[] | undefined {
  const clean = text.toUpperCase().replaceAll(/[\s.,_·–—-]/g, '');
  if (clean.length <= CHECK || clean.length > MOST / BITS + CHECK) return undefined;
  const symbols = [...clean].map((sign) => signs.indexOf(takenFor[sign] ?? sign));
  if (symbols.includes(-1)) return undefined;
  const proof = symbols.splice(-CHECK);
  if (symbols.at(-1) === 0 || check(symbols).some((symbol, i) => symbol !== proof[i])) return undefined;
  return symbols.flatMap((symbol, at) =>
    Array.from({ length: BITS }, (_, bit) => bit).flatMap((bit) => (symbol & (1 << bit) ? [at * BITS + bit + 1] : [])),
  );
}
