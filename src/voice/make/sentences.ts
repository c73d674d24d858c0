import { readFileSync } from 'node:fs';
import { transition } from 'xstate';
import type { CourseSource } from '../../course/course-source.ts';
import { instantiate } from '../../course/instantiate.ts';
import type { Device, Lesson, MoveWords, Step, Task } from '../../course/lesson.ts';
import { courseOf, deviceOf, glossaryOf, lessonOf } from '../../course/lesson-of.ts';
import { setAll } from '../../course/typography.ts';
import { texts } from '../../course/values.ts';
import { GATE, plan, type Snapshot } from '../../guide/planner.ts';
import type { Language } from '../../i18n/languages.ts';
import { pieces, plain, type Piece, type Pointer } from '../../i18n/sentence.ts';
import { say, sayHappened, sayMove, type Scene, type Speaker } from '../../player/say.ts';
import type { Move } from '../../simulators/simulator.ts';
import { keyOf, normalised } from '../key.ts';
import { APP } from '../manifest.ts';
import { split } from '../split.ts';
import { message } from './tools.ts';

/** Where a sentence is met first. */
export type Place = 'lesson' | 'plan' | 'slip' | 'app' | 'glossary' | 'course';

/** One sentence that is said. */
export interface Sentence {
  key: string;
  lang: Language;
  text: string;
  place: Place;
  /** Whose it is: `app`, a simulator's id (its words are the same in every lesson), or a lesson's slug. */
  part: string;
}

/** Sentences by key, the first place of each kept. */
export type Sentences = ReadonlyMap<string, Sentence>;

/** Controls that open the way to one that is folded away on a small screen. */
const revealing = ['menu', 'more', 'find'];
const pointers: readonly Pointer[] = ['click', 'tap'];
/** The forms of a move's words that a step of this kind says. */
const formsOf: Partial<Record<Step['kind'], readonly (keyof MoveWords)[]>> = {
  watch: ['watch'],
  together: ['do', 'then', 'again', 'done'],
  alone: ['aim', 'do', 'again', 'done'],
  recover: ['do', 'again', 'done'],
};

/** Collects sentences of one language. Throws when two have one key. */
function collector(lang: Language) {
  const all = new Map<string, Sentence>();
  const add = (place: Place, part: string, text: string | readonly Piece[] | undefined) => {
    if (!text) return;
    for (const one of split(typeof text === 'string' ? text : plain(text), lang)) {
      const key = keyOf(lang, one.text);
      const known = all.get(key);
      if (!known) all.set(key, { key, lang, text: one.text, place, part });
      else if (normalised(known.text) !== normalised(one.text))
        throw new Error(message('same-key', { key, one: known.text, other: one.text }));
    }
  };
  return { all, add };
}

/** Everything that may be said in one lesson, in the learner's language beside a device of the same language. */
export function sentencesOfLesson(source: CourseSource, slug: string, lang: Language): Sentences {
  const lesson = lessonOf(source, slug, lang);
  const device = deviceOf(source, slug, lang);
  const { all, add } = collector(lang);
  const own = (text: string | readonly Piece[] | undefined) => add('lesson', slug, text);
  const player = appWords(lang).player as Readonly<Record<string, string>>;
  own(lesson.title);
  own(player.helping!.replace('{{name}}', lesson.person.first));
  own(
    (player[`minutes_${new Intl.PluralRules(lang).select(lesson.minutes)}`] ?? '').replace(
      '{{count}}',
      String(lesson.minutes),
    ),
  );
  for (const pointer of pointers) {
    const speaker: Speaker = { lesson, device, pointer };
    for (const text of proseOf(lesson)) own(say(speaker, text));
    for (const task of Object.values(lesson.tasks)) practised(source, speaker, device, task, add);
  }
  card(lesson, own);
  return all;
}

/** The lesson's own texts, without names of icons and the like. */
function proseOf({ steps, tasks }: Lesson): string[] {
  const own = steps.flatMap((step): (string | undefined)[] => {
    switch (step.kind) {
      case 'why':
        return [step.sentence, step.needs];
      case 'together':
      case 'alone':
        return [step.intro];
      case 'recover':
        return [step.ask, step.happened];
      case 'question':
        return [step.question, ...step.answers.flatMap(({ text, feedback }) => [text, feedback])];
      case 'remember': {
        const { text, shapes, closing } = step.real;
        return [...step.lines, text, ...shapes.map(({ caption }) => caption), closing, ...step.now, ...step.helping];
      }
      default:
        return [];
    }
  });
  const done = Object.values(tasks).flatMap((task) => [task.done, ...task.deadEnds.map(({ sentence }) => sentence)]);
  return [...own, ...done].filter((text) => text !== undefined);
}

/** The card: a value that can't be spoken as it is written has its spoken form beside it. */
function card({ person }: Lesson, add: (text: string) => void): void {
  for (const text of [person.name, person.about, person.note]) add(text);
  for (const { label, value, spoken } of person.rows) {
    add(label);
    add(spoken ?? value);
  }
}

type Add = (place: Place, part: string, text: readonly Piece[] | undefined) => void;

/** The words of a task's plan from its start, and from one slip at each of its states. */
function practised(source: CourseSource, speaker: Speaker, device: Device, task: Task, add: Add): void {
  const simulator = source.machines[task.simulator]!.simulator;
  const kinds = speaker.lesson.steps.filter((step) => 'task' in step && step.task === task.id).map(({ kind }) => kind);
  const forms = [...new Set(kinds.flatMap((kind) => formsOf[kind] ?? []))];
  const labels = device.labels[simulator.id] ?? {};
  const words = speaker.lesson.simulators[simulator.id];
  const later = forms.filter((form) => form !== 'watch');
  const { goal, scenario, start: events } = instantiate(task, device);
  const scene = (snapshot: unknown): Scene => ({ simulator, scenario: task.scenario, snapshot });
  const step = (at: Snapshot, event: { type: string }): Snapshot =>
    transition(simulator.machine, at, event as never)[0];
  const told = (place: Place, snapshot: unknown, move: Move, all: readonly (keyof MoveWords)[]) => {
    for (const form of all) {
      // Filled with nothing but the name of a control of the device, a form is said in every lesson.
      const slots = [...(words?.moves[move.words]?.[form] ?? '').matchAll(/\{([\w:.-]+)\}/g)].map(([, id]) => id);
      const common = slots.every((id) => id === 'control' && `controls.${move.control}` in labels);
      add(place, common ? simulator.id : speaker.lesson.slug, sayMove(speaker, scene(snapshot), move, form));
    }
  };

  const start = events.reduce<Snapshot>(step, simulator.start(scenario));
  const way = plan(simulator, start, goal, { budget: GATE });
  for (const [i, move] of (way.path ?? []).entries()) told('plan', way.states[i]!.snapshot, move, forms);
  for (const control of words?.moves.reveal ? revealing.filter((id) => labels[`controls.${id}`]) : [])
    told(
      'plan',
      start,
      { event: { type: '' }, control, gesture: 'press', words: 'reveal', cost: 1 },
      forms.filter((form) => form !== 'done'),
    );

  if (later.length === 0) return;
  for (const reason of ['wrong', 'broke', 'farther', 'dead-end', 'never'])
    add('slip', simulator.id, sayHappened(speaker, scene(start), reason, reason));
  for (const { snapshot, stage } of way.states.slice(0, -1)) {
    for (const slip of simulator.moves(snapshot, goal, true) as Move[]) {
      const after = step(snapshot, slip.event);
      if (after === snapshot) continue;
      add('slip', simulator.id, sayHappened(speaker, scene(after), slip.event.type, 'farther'));
      const back = plan(simulator, after, goal, { stage, budget: GATE });
      for (const [i, move] of (back.path ?? []).entries()) told('slip', back.states[i]!.snapshot, move, later);
    }
  }
}

/** The app's own words, typography set. */
const appWords = (lang: Language): Readonly<Record<string, unknown>> =>
  setAll(
    JSON.parse(readFileSync(new URL(`../../i18n/${lang}.json`, import.meta.url), 'utf8')) as Record<string, unknown>,
    lang,
  );

/** Headings and short words of the app that a screen says; whole sentences are taken wherever they stand. */
const headings =
  /^(?:help\.title|home\.(?:hello|all)|theme\.(?:lessons|all)|words\.title|missing\.title|fault\.title|comfort\.(?:title|text|theme|preview)|player\.(?:kinds\.\w+|duration|prepare|inLife|now|ifHelping|nextLesson|return|continue|help))$/;

/** What is said outside lessons: the app's own sentences, the titles of the course, the glossary. */
export function sentencesOfApp(source: CourseSource, lang: Language): Sentences {
  const { all, add } = collector(lang);
  for (const { path, text } of texts(appWords(lang)))
    if (!text.includes('{{') && (/[.!?…]$/.test(text) || headings.test(path.join('.')))) add('app', APP, text);
  const home = appWords(lang).home as Readonly<Record<string, string>>;
  for (const { title, about, lessons } of courseOf(source, lang).themes) {
    add('course', APP, title);
    add('course', APP, about);
    for (const lesson of lessons) {
      add('course', APP, lesson.title);
      for (const text of [home.first, home.resumeAbout])
        if (text) add('course', APP, text.replace('{{title}}', lesson.title));
    }
  }
  const filling = { lang, pointer: 'click', slot: (id: string) => ({ phrase: id }) } as const;
  for (const { term } of glossaryOf(source, lang))
    for (const text of [term.title, ...term.text]) add('glossary', APP, pieces(text, filling));
  return all;
}
