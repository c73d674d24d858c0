import type { Shown } from '../guide/demonstration.ts';
import { isTyped } from '../guide/typing.ts';
import type { Piece } from '../i18n/sentence.ts';
import type { Simulator } from '../simulators/simulator.ts';

/** One move of the plan on paper. */
export interface Line {
  /** Its place in *Faire ensemble*, from 1. */
  readonly number: number;
  readonly shown: Shown;
}

/** One row of the sheet: a press, a field, or the fields of one form. */
export interface Row {
  readonly kind: 'press' | 'field' | 'form';
  readonly lines: readonly Line[];
}

/** Most rows of a sheet. */
export const MOST_ROWS = 10;

/** The rows of a demonstration: fields of one screen stand together, with the presses between them. */
export function rowsOf(simulator: Simulator, demonstration: readonly Shown[]): Row[] {
  const name = `${simulator.id}.screen`;
  const known = simulator.facts.some((doc) => doc.name === name);
  const screen = (snapshot: unknown) => simulator.fact(snapshot as never, name);
  const typed = ({ move }: Shown) => isTyped(move.event);
  const stays = (shown: Shown) => (known ? screen(shown.before) === screen(shown.after) : typed(shown));

  const rows: Row[] = [];
  let run: Line[] = [];
  const alone = (line: Line) => rows.push({ kind: typed(line.shown) ? 'field' : 'press', lines: [line] });
  const close = () => {
    const first = run.findIndex(({ shown }) => typed(shown));
    const last = run.findLastIndex(({ shown }) => typed(shown));
    if (first === last) run.forEach(alone);
    else {
      run.slice(0, first).forEach(alone);
      rows.push({ kind: 'form', lines: run.slice(first, last + 1) });
      run.slice(last + 1).forEach(alone);
    }
    run = [];
  };
  for (const [index, shown] of demonstration.entries()) {
    const line = { number: index + 1, shown };
    if (stays(shown)) {
      run.push(line);
      continue;
    }
    close();
    alone(line);
  }
  close();
  return rows;
}

/** Lines for notes: few where the rows fill one page or nearly two, more on a second page that has room. */
export const notesOf = (rows: readonly Row[]): number => (rows.length > 4 && rows.length <= 8 ? 6 : 2);

/** The first sentence, which is printed large, and what follows it. */
export function firstSentence(pieces: readonly Piece[]): [lead: Piece[], rest: Piece[]] {
  for (const [i, piece] of pieces.entries()) {
    const end = piece.kind === 'text' ? /[.!?…](?=\s|$)/.exec(piece.text) : null;
    if (!end) continue;
    const at = end.index + 1;
    const text = (from: string): Piece[] => (from ? [{ kind: 'text', text: from }] : []);
    return [
      [...pieces.slice(0, i), ...text(piece.text.slice(0, at))],
      [...text(piece.text.slice(at).trimStart()), ...pieces.slice(i + 1)],
    ];
  }
  return [[...pieces], []];
}
