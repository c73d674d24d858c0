/** What is searched: `forms` are the words under which texts mark a term. */
export interface Searchable {
  title: string;
  forms?: readonly string[];
  text: readonly string[];
}

/** Words that say nothing of what is looked for. */
const small = new Set(
  'a au aux avec c ce ces cet cette d dans de des du en est et l la le les mon ma mes ou par pour qu que qui quoi s se son sur un une an and are for in is it my of on or that the this to what your'.split(
    ' ',
  ),
);

/** A text as it is compared: small letters without accents, doubled letters once, signs as spaces. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}@]+/gu, ' ')
    .replace(/(\p{L})\1+/gu, '$1')
    .trim();

const wordsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean);

/** Letters to add, take away, change or swap with their neighbour; `far` at most is looked for. */
export function distance(a: string, b: string, far = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > far) return Number.POSITIVE_INFINITY;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, rows[i - 2]![j - 2]! + 1);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

/** How many letters of a word may be wrong. */
const tolerance = (word: string): number => (word.length < 4 ? 0 : word.length < 6 ? 1 : 2);

const never = Number.POSITIVE_INFINITY;

/** How far a word is from what was typed: 0 the same, 1 its beginning, more with each wrong letter. */
function cost(typed: string, word: string): number {
  if (typed === word) return 0;
  if (typed.length > 1 && word.startsWith(typed)) return 1;
  const far = tolerance(typed);
  const whole = distance(typed, word, far);
  if (whole <= far) return 1 + whole;
  const start = distance(typed, word.slice(0, typed.length), far);
  return start <= far ? 2 + start : never;
}

/** Half of the words of a text are about something else: only its exact words count, and after every title. */
const inText = 10;

function costOf(typed: readonly string[], asOne: string, term: Searchable): number {
  const names = [term.title, ...(term.forms ?? [])].map(wordsOf);
  const named = names.flat();
  const told = new Set(term.text.flatMap(wordsOf));
  const wordByWord = typed.reduce((sum, word) => {
    const text = word.length > 2 && told.has(word) ? inText : never;
    return sum + Math.min(text, ...named.map((one) => cost(word, one)));
  }, 0);
  // Where words begin is the hardest thing to hear: *boitemail*, *non lu*.
  return Math.min(wordByWord, ...names.map((one) => cost(asOne, one.join(''))));
}

/** The terms that somebody looks for, the nearest first: without accents, without exact spelling. All of them for an empty search. */
export function find<T extends Searchable>(terms: readonly T[], search: string): readonly T[] {
  const all = wordsOf(search);
  if (all.length === 0) return terms;
  const said = all.filter((word) => !small.has(word));
  const typed = said.length > 0 ? said : all;
  return terms
    .map((term) => ({ term, cost: costOf(typed, all.join(''), term) }))
    .filter((one) => one.cost < never)
    .sort((a, b) => a.cost - b.cost)
    .map(({ term }) => term);
}
