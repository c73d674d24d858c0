import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openCourse, soundCourse } from '../course/compile.ts';
import { listed } from '../course/course-source.ts';
import { rehearse } from '../course/gate.ts';
import { deviceOf, lessonOf } from '../course/lesson-of.ts';
import { demonstration, type Shown } from '../guide/demonstration.ts';
import type { Piece } from '../i18n/sentence.ts';
import { languages } from '../i18n/languages.ts';
import { logic } from '../simulators/logic.ts';
import type { Simulator } from '../simulators/simulator.ts';
import { firstSentence, MOST_ROWS, notesOf, rowsOf } from './sheet.ts';

/** A device whose snapshot is the name of its screen. */
const device = (screens: boolean) =>
  ({
    id: 'toy',
    facts: screens ? [{ name: 'toy.screen', kind: 'text', example: '' }] : [],
    fact: (screen: string) => screen,
  }) as unknown as Simulator;

/** `form>form:to` types into *to*; `list>form.write` presses *write*. */
function shown(text: string): Shown {
  const [, before, after, sign, control] = /^(\w+)>(\w+)([.:])(\w+)$/.exec(text)!;
  const event = sign === ':' ? { type: 'type', field: control, text: 'x' } : { type: control! };
  const gesture = sign === ':' ? 'type' : 'press';
  return {
    before,
    after,
    letters: [],
    move: { event, control: control!, gesture, words: 'any', cost: 1 },
  } as unknown as Shown;
}

const read = (moves: string[], screens = true) =>
  rowsOf(device(screens), moves.map(shown)).map(
    ({ kind, lines }) => `${kind} ${lines.map(({ number }) => number).join(' ')}`,
  );

describe('the rows of a sheet', () => {
  test('keep the numbers of the moves, one row a press', () => {
    expect(read(['list>message.open', 'message>list.back', 'list>form.write'])).toEqual([
      'press 1',
      'press 2',
      'press 3',
    ]);
  });

  test('put the fields of one form together', () => {
    expect(read(['list>form.write', 'form>form:to', 'form>form:subject', 'form>form:text', 'form>list.send'])).toEqual([
      'press 1',
      'form 2 3 4',
      'press 5',
    ]);
  });

  test('keep a press between two fields in their form, not one before or after', () => {
    expect(
      read(['form>form.pick', 'form>form:to', 'form>form.add', 'form>form:text', 'form>form.check', 'form>list.send']),
    ).toEqual(['press 1', 'form 2 3 4', 'press 5', 'press 6']);
  });

  test('leave one field alone, and fields of two screens apart', () => {
    expect(read(['form>form:to', 'form>other.go', 'other>other:name'])).toEqual(['field 1', 'press 2', 'field 3']);
    expect(read(['list>found:search', 'found>message.open'])).toEqual(['field 1', 'press 2']);
  });

  test('put only neighbouring fields together where a device has no screens', () => {
    expect(read(['a>a:one', 'a>a:two', 'a>a.press', 'a>a:three'], false)).toEqual(['form 1 2', 'press 3', 'field 4']);
  });

  test('are none without a plan', () => {
    expect(read([])).toEqual([]);
  });
});

test('there is more room for notes on a second page that has room', () => {
  const rows = (count: number) =>
    rowsOf(
      device(true),
      Array.from({ length: count }, () => shown('list>message.open')),
    );
  expect([1, 4, 5, 8, 9, 10].map((count) => notesOf(rows(count)))).toEqual([2, 2, 6, 6, 2, 2]);
});

describe('the sheet of every lesson', () => {
  const source = soundCourse(openCourse(fileURLToPath(new URL('../..', import.meta.url))));
  test.each(listed(source).flatMap(({ slug }) => languages.map((lang) => [slug, lang] as const)))(
    '%s, %s: at most ten rows, every move on one of them',
    (slug, lang) => {
      const lesson = lessonOf(source, slug, lang);
      const step = lesson.steps.find(({ kind }) => kind === 'together');
      const task = lesson.tasks[(step as { task: string }).task]!;
      const simulator = logic[task.simulator]!;
      const { way } = rehearse(task, deviceOf(source, slug, lang), simulator);
      const rows = rowsOf(simulator, demonstration(simulator, way));
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.length).toBeLessThanOrEqual(MOST_ROWS);
      expect(rows.flatMap(({ lines }) => lines.map(({ number }) => number))).toEqual(way.path!.map((_, i) => i + 1));
    },
  );
});

describe('the first sentence', () => {
  const text = (t: string): Piece => ({ kind: 'text', text: t });
  const quote: Piece = { kind: 'quote', text: 'Écrire', lang: 'fr', open: '«\u00A0', close: '\u00A0»' };

  test('ends at its full stop, after a quotation too', () => {
    expect(firstSentence([text('Cliquez sur '), quote, text('. Une page vide s’ouvre.')])).toEqual([
      [text('Cliquez sur '), quote, text('.')],
      [text('Une page vide s’ouvre.')],
    ]);
  });

  test('is everything when there is only one', () => {
    const one = [text('Écrivez l’adresse paul@poste.exemple ici')];
    expect(firstSentence(one)).toEqual([one, []]);
    expect(firstSentence([text('Corrigez l’objet.')])).toEqual([[text('Corrigez l’objet.')], []]);
  });
});
