import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Checked, compileDevice, compileLesson, openCourse, soundCourse } from '../../src/course/compile.ts';
import { listed } from '../../src/course/course-source.ts';
import { report } from '../../src/course/faults.ts';
import { judge, MOST_MOVES, rehearse, type Verdict } from '../../src/course/gate.ts';
import { deviceOf, lessonOf } from '../../src/course/lesson-of.ts';
import { length } from '../../src/course/reckon.ts';
import { diskFiles, overlay } from '../../src/course/source.ts';
import { type Language, languages } from '../../src/i18n/languages.ts';
import { logic } from '../../src/simulators/logic.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const real = openCourse(root);

/** The verdict on a lesson beside a device in each language. */
function verdict(course: Checked, slug: string, lang: Language): Verdict {
  const source = soundCourse(course);
  const devices = languages.map((one) => deviceOf(source, slug, one));
  return judge(lessonOf(source, slug, lang), devices, logic);
}

test('the course has no fault, not even a warning', () => {
  // Facts grow old by themselves: `npm run lessons` tells.
  expect(report(real.faults.filter(({ rule }) => rule !== 'dated'))).toBe('');
});

describe('every lesson passes the gate', () => {
  const all = listed(real.source).flatMap(({ slug }) => languages.map((lang) => [slug, lang] as const));
  test.each(all)('%s in %s', (slug, lang) => {
    const { tasks, gaps, seconds } = verdict(real, slug, lang);
    expect(gaps).toEqual([]);
    expect(seconds).toBeGreaterThanOrEqual(length.least);
    expect(seconds).toBeLessThanOrEqual(length.most);
    expect(tasks.map(({ id, gaps: own }) => [id, own])).toEqual(tasks.map(({ id }) => [id, []]));
    for (const { planMoves } of tasks) {
      expect(planMoves).toBeGreaterThan(0);
      expect(planMoves).toBeLessThanOrEqual(MOST_MOVES);
    }
  });
});

describe('the gate tells', () => {
  const folder = 'lessons/ecrire-un-message';
  const structure = `${folder}/lesson.yaml`;
  const text = (path: string) => readFileSync(join(root, path), 'utf8');
  type Change = readonly [path: string, from: string | RegExp, to: string];
  /** The gaps of the real lesson in French, with some words of its files replaced. */
  function gapsWith(...changes: Change[]): string[] {
    const changed: Record<string, string> = {};
    for (const [path, from, to] of changes) {
      const before = changed[path] ?? text(path);
      changed[path] = before.replace(from, to);
      expect(changed[path]).not.toBe(before);
    }
    const course = openCourse(overlay(diskFiles(root), changed));
    const { tasks, gaps } = verdict(course, 'ecrire-un-message', 'fr');
    return [...gaps, ...tasks.flatMap((task) => task.gaps)];
  }
  const slipMade = 'start: [ { type: message.open, id: choir } ]';
  const wayBack = 'goal: [ { mail.screen: { is: inbox } } ]';

  test('a start that meets its goal already', () => {
    expect(gapsWith([structure, slipMade, 'start: []'])).toContain('Au départ, le but est déjà atteint.');
  });

  test('a goal that nothing leads to', () => {
    expect(gapsWith([structure, '{ to: paul,', '{ to: personne,']).join()).toContain(
      'Aucun chemin ne mène du départ au but',
    );
  });

  test('a goal through what must never be', () => {
    const never = `${wayBack}\n    never: [ { mail.read: { has: choir } } ]`;
    expect(gapsWith([structure, wayBack, never]).join()).toContain(
      'il faudrait passer par ce qui ne doit jamais arriver',
    );
  });

  test('a sentence of a move that is filled with nothing', () => {
    const changes = languages.map(
      (lang): Change => [`lessons/simulators/mail/${lang}.yaml`, /\{typed\}/g, '{written}'],
    );
    expect(gapsWith(...changes).join()).toContain('{written} n’a pas de mots dans');
  });

  describe('a slip out of which no way leads', () => {
    const door: Change[] = [
      [structure, slipMade, 'start: [ { type: folder.open, folder: bin }, { type: bin.empty } ]'],
      [structure, wayBack, 'goal: [ { mail.inbox: { has: { id: opening-hours } } } ]'],
    ];

    test('when the lesson does not name it', () => {
      expect(gapsWith(...door).join()).toContain(
        'Après « bin.confirm » sur « confirm-empty », plus aucun chemin ne mène au but',
      );
    });

    test('and not when it does', () => {
      const named = languages.map(
        (lang): Change => [
          `${folder}/${lang}.yaml`,
          /\n  back:\n/,
          '\n  back:\n    deadEnds: { bin.confirm: "Oui." }\n',
        ],
      );
      expect(gapsWith(...door, [structure, '  back:\n', '  back:\n    deadEnds: [bin.confirm]\n'], ...named)).toEqual(
        [],
      );
    });
  });

  test('a sentence that is long once it is filled', () => {
    const long =
      'done: "Une page toute vide est maintenant ouverte, et elle attend tous les mots que vous allez bientôt lui confier."';
    expect(gapsWith(['lessons/simulators/mail/fr.yaml', 'done: "Une page vide est ouverte."', long]).join()).toContain(
      'Cette phrase a 19 mots',
    );
  });
});

describe('a lesson added below lessons/ alone', () => {
  let folder: string;
  const write = (path: string, content: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lessons-'));
    cpSync(join(root, 'lessons'), join(folder, 'lessons'), { recursive: true });
    const course = readFileSync(join(folder, 'lessons/course.yaml'), 'utf8');
    write('lessons/course.yaml', course.replace('ecrire-un-message', 'ecrire-un-message, jeter-un-message'));
    write(
      'lessons/jeter-un-message/lesson.yaml',
      `
number: 9999
digcomp: '2.1'
level: 1
minutes: 8
person: jeanne
picture: { things: [plant], tint: sky }
steps:
  - { id: benefit, kind: why }
  - { id: with-me, kind: together, task: bin }
  - { id: yours, kind: alone, task: thanks }
tasks:
  bin:
    simulator: mail
    scenario: jeanne-morning
    goal: [ { mail.bin: { has: { id: recipe } } } ]
  thanks:
    simulator: mail
    scenario: jeanne-morning
    goal: [ { mail.sent: { has: { to: yvonne, subject: $thanks-a-lot } } } ]
`,
    );
    write(
      'lessons/jeter-un-message/fr.yaml',
      `
title: "Jeter un message"
steps:
  benefit: { sentence: "Vous ferez de la place dans vos messages.", needs: "rien du tout" }
  yours: { intro: "Jeanne veut dire merci à Yvonne. À vous !" }
tasks:
  bin: { done: "Dans la vraie vie, ce message serait dans {folder:bin}." }
  thanks: { done: "Dans la vraie vie, le message serait parti.", texts: { thanks-a-lot: "Merci" } }
`,
    );
    write(
      'lessons/jeter-un-message/en.yaml',
      `
title: "Throw a message away"
steps:
  benefit: { sentence: "You will make room among your messages.", needs: "nothing at all" }
  yours: { intro: "Jeanne wants to thank Yvonne. Now it is your turn." }
tasks:
  bin: { done: "In real life, this message would be in {folder:bin}." }
  thanks: { done: "In real life, the message would be on its way.", texts: { thanks-a-lot: "Thanks" } }
`,
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(languages)('compiles and passes the gate in %s, beside a device in either language', (lang) => {
    const course = openCourse(folder);
    expect(report(course.faults.filter(({ rule }) => rule !== 'dated'))).toBe('');
    const { tasks, gaps } = verdict(course, 'jeter-un-message', lang);
    expect([gaps, ...tasks.map((task) => task.gaps)]).toEqual([[], [], []]);
  });

  test('gives French help beside an English device: its controls and what is typed are English', () => {
    const course = openCourse(folder);
    const lesson = compileLesson(course, 'jeter-un-message', 'fr');
    const device = compileDevice(course, 'jeter-un-message', 'en');
    const { way } = rehearse(lesson.tasks.thanks!, device, logic.mail!);
    const typed = way.path!.find((move) => move.gesture === 'type')!;
    expect(typed.slots).toEqual({ typed: { quote: 'Thanks' } });
    expect(logic.mail!.label(way.states[0]!.snapshot, way.path![0]!.control, device.labels.mail!)).toBe('Write');
    expect(lesson.simulators.mail!.moves[way.path![0]!.words]!.watch).toBe('On {clique|appuie} sur {control}.');
  });

  test('leads on to the next lesson of the course', () => {
    expect(compileLesson(openCourse(folder), 'ecrire-un-message', 'fr').next?.slug).toBe('jeter-un-message');
  });
});

test('the table as JSON: each lesson and language with its tasks, sentences and clips, and nothing else on the output', () => {
  const output = execFileSync(join(root, 'node_modules/.bin/node'), ['src/course/report.ts', '--json'], {
    cwd: root,
    encoding: 'utf8',
  });
  const { lessons, gaps } = JSON.parse(output) as { lessons: object[]; gaps: number };
  expect(gaps).toBe(0);
  expect(lessons).toHaveLength(listed(real.source).length * languages.length);
  expect(lessons[0]).toEqual({
    slug: 'comprendre-une-adresse',
    language: 'fr',
    tasks: expect.arrayContaining([{ id: 'to-lea', planMoves: expect.any(Number) as number, gaps: [] }]) as unknown,
    sentences: expect.any(Number) as number,
    seconds: expect.any(Number) as number,
    clips: expect.any(Number) as number,
  });
});
