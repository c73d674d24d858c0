/**
 * Texts compared with forgiveness, letter by letter, so that typing can be taken up again wherever it stands.
 * Forgiven: case, accents, number of spaces, spaces beside punctuation, typographic signs, signs that are not seen, final punctuation.
 */

const plainSigns: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '…': '...',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
};
const unseen = /[\p{M}\p{Cf}]/gu;
const space = /\s/;
const punctuation = /[.,;:!?"'()-]/;
const atTheEnd = /[.,;:!?]+$/;

/** The folded letters of a text and, for each, where its source ends in the text. */
interface Letters {
  readonly folded: readonly string[];
  readonly ends: readonly number[];
  /** All of them, without final punctuation. */
  readonly text: string;
}

/** Texts that were folded: a plan compares the same few hundreds of times. */
const known = new Map<string, Letters>();
const MOST = 256;
const MOST_LETTERS = 500_000;
let held = 0;

function letters(text: string): Letters {
  const found = known.get(text);
  if (found) return found;
  if (known.size >= MOST || held + text.length > MOST_LETTERS) {
    known.clear();
    held = 0;
  }
  const made = foldLetters(text);
  known.set(text, made);
  held += text.length;
  return made;
}

function foldLetters(text: string): Letters {
  const folded: string[] = [];
  const ends: number[] = [];
  let spaced = false;
  let at = 0;
  for (const sign of text) {
    const start = at;
    at += sign.length;
    if (space.test(sign)) {
      spaced = true;
      continue;
    }
    const lower = sign.toLowerCase();
    const bare = plainSigns[lower] ?? lower.normalize('NFD').replace(unseen, '');
    if (!bare) {
      if (ends.length && !spaced) ends[ends.length - 1] = at;
      continue;
    }
    for (const letter of bare) {
      const last = folded.at(-1);
      if (spaced && last !== undefined && !punctuation.test(letter) && !punctuation.test(last)) {
        folded.push(' ');
        ends.push(start);
      }
      spaced = false;
      folded.push(letter);
      ends.push(at);
    }
  }
  const all = folded.join('');
  return { folded, ends, text: all.replace(atTheEnd, '') || all };
}

/** The text as a tolerant comparison sees it. */
export const fold = (text: string): string => letters(text).text;

/** Longer than this, a text can't be the wanted one: it isn't even read, so that 100,000 letters slow nothing down. */
const tooLong = (text: string, wanted: string) => text.length > 4 * wanted.length + 256;

/** Whether two texts are the same, forgiven as `fold` forgives. */
export const sameText = (text: string, wanted: string): boolean =>
  text === wanted || (!tooLong(text, wanted) && !tooLong(wanted, text) && fold(text) === fold(wanted));

/** Where a typed text stands: nothing yet, the wanted one, its beginning, its beginning with at most two wrong last letters, another. */
export type TextState = 'empty' | 'right' | 'begun' | 'slipped' | 'other';

/** What the hand does next in a field, and the whole value that the field has then. `null` where the text is right. */
export interface Typing {
  readonly state: TextState;
  readonly next: { readonly how: 'type' | 'erase' | 'retype'; readonly text: string; readonly letters: number } | null;
}

/** The text with the rest of the wanted one behind it, or `undefined` where it doesn't begin it. */
function completed(text: string, wanted: string): string | undefined {
  const begun = letters(text);
  const goal = letters(wanted);
  const count = begun.folded.length;
  if (count > goal.folded.length || begun.folded.some((letter, i) => letter !== goal.folded[i])) return undefined;
  const end = count ? (goal.ends[count - 1] ?? 0) : 0;
  let split = count;
  // A sign of two letters (œ, …) may be typed as two: its second letter comes before what follows the sign.
  while (count && split < goal.ends.length && goal.ends[split] === end) split++;
  let rest = goal.folded.slice(count, split).join('') + wanted.slice(end);
  if (!text || space.test(text.at(-1) ?? '')) rest = rest.trimStart();
  const whole = text + rest;
  return sameText(whole, wanted) ? whole : undefined;
}

/** The same for what must be exact: only case and outer spaces are forgiven. */
function completedExactly(text: string, wanted: string): string | undefined {
  const begun = text.trimStart();
  return wanted.toLowerCase().startsWith(begun.toLowerCase()) ? text + wanted.slice(begun.length) : undefined;
}

/** How to come from `text` to `wanted` in one field: the rest, or at most two wrong last letters erased, or all of it again (also where nothing right would be left). */
export function typing(text: string, wanted: string, exact = false): Typing {
  const same = exact ? text.trim().toLowerCase() === wanted.trim().toLowerCase() : sameText(text, wanted);
  if (same || (!text.trim() && !wanted.trim())) return { state: 'right', next: null };
  if (!wanted.trim()) return { state: 'other', next: { how: 'erase', text: '', letters: Math.min(text.length, 2) } };
  const complete = exact ? completedExactly : completed;
  if (!tooLong(text, wanted)) {
    const whole = complete(text, wanted);
    if (whole !== undefined) {
      const state = text.trim() ? 'begun' : 'empty';
      return { state, next: { how: 'type', text: whole, letters: whole.length - text.length } };
    }
    const signs = [...text];
    for (const wrong of [1, 2]) {
      const cut = signs.slice(0, -wrong).join('');
      if (cut.trim() && complete(cut, wanted) !== undefined)
        return { state: 'slipped', next: { how: 'erase', text: cut, letters: wrong } };
    }
  }
  return { state: text.trim() ? 'other' : 'empty', next: { how: 'retype', text: wanted, letters: wanted.length } };
}
