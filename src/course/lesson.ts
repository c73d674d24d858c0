import type { Language } from '../i18n/languages.ts';
import type { IconName } from '../ui/icon-names.ts';
import type { Goal, Labels, Scenario } from '../simulators/simulator.ts';

/**
 * A sentence for a learner, as the plugin leaves it: typography set, marks kept.
 * Marks: `{id}` a slot or, in prose, the label of that control, quoted · `{Cliquez|Appuyez}` after the learner's real pointer ·
 * `[pièce jointe]` a word of the glossary · `**gras**`. Read by `src/i18n/sentence.ts`.
 */
export type Sentence = string;

/** How one move is said. `watch` is for the demonstration, `aim` says what to reach without saying where (*À vous*). */
export interface MoveWords {
  do: Sentence;
  watch: Sentence;
  aim: Sentence;
  then?: Sentence;
  again: Sentence;
  sheet: Sentence;
  done: Sentence;
}

/** A simulator's help words in the learner's language: `lessons/simulators/<id>/<language>.yaml` but for `labels`. */
export interface SimulatorWords {
  name: string;
  moves: Record<string, MoveWords>;
  /** What happened, by type of event, for a detour: *Un autre message est ouvert.* */
  happened: Record<string, Sentence>;
}

export interface PictureRef {
  /** Things of the picture set, by name; see `src/ui/pictures`. */
  things: readonly string[];
  tint: 'sage' | 'sky' | 'clay' | 'straw';
}

export interface WhyStep {
  id: string;
  kind: 'why';
  sentence: Sentence;
  needs: Sentence;
}
export interface WatchStep {
  id: string;
  kind: 'watch';
  task: string;
}
export interface TogetherStep {
  id: string;
  kind: 'together';
  task: string;
  intro?: Sentence;
}
export interface AloneStep {
  id: string;
  kind: 'alone';
  task: string;
  intro: Sentence;
}
/** `ask` invites to the slip (*Faites exprès…*), the last event of the task's `start`; then the task's own goal brings back. */
export interface RecoverStep {
  id: string;
  kind: 'recover';
  task: string;
  ask: Sentence;
  happened: Sentence;
}
export interface QuestionStep {
  id: string;
  kind: 'question';
  question: Sentence;
  answers: readonly { id: string; right: boolean; text: Sentence; feedback: Sentence; icon?: IconName }[];
}
export interface RememberStep {
  id: string;
  kind: 'remember';
  lines: readonly Sentence[];
  /** *Dans la vraie vie*: how the same button may look elsewhere. A `label` is a sentence too: `{compose}` stands for the control of the device. */
  real: {
    text: Sentence;
    shapes: readonly { icon: IconName; label?: Sentence; caption: string; filled?: boolean }[];
    closing: Sentence;
  };
  /** *Maintenant, pour de vrai*. */
  now: readonly Sentence[];
  /** *Si vous aidez quelqu'un*: two lines. */
  helping: readonly Sentence[];
}
export type Step = WhyStep | WatchStep | TogetherStep | AloneStep | RecoverStep | QuestionStep | RememberStep;

/** A practice, as the author wrote it: `$key` values still stand for words of the device's language (`instantiate` puts them in). */
export interface Task {
  id: string;
  simulator: string;
  scenario: string;
  /** Events replayed on the scenario before the learner starts; in a `recover` step the learner makes the last one on purpose. */
  start: readonly { type: string; [key: string]: unknown }[];
  goal: Goal;
  /** Names of states from which no way leads, that the lesson admits: shown when met. */
  deadEnds: readonly { event: string; sentence: Sentence }[];
  /** *Dans la vraie vie, le message de Jeanne serait parti.* */
  done: Sentence;
}

/** The person whom the learner helps: what one may have to type. */
export interface Person {
  id: string;
  /** *Jeanne* */
  first: string;
  /** *Jeanne Morel* */
  name: string;
  about: Sentence;
  picture: PictureRef;
  rows: readonly { icon: 'mail' | 'phone' | 'address' | 'password'; label: string; value: string; spoken?: string }[];
  note: Sentence;
}

export interface Term {
  id: string;
  title: string /** At most three sentences. */;
  text: readonly Sentence[];
}

/** A term as the page of all words has it: `forms` are the words under which texts mark it. */
export interface Entry extends Term {
  forms: readonly string[];
}

/** A place or service that helps in real life. */
export interface Help {
  id: string;
  /** `near`: somebody to meet · `trouble`: what to do about a false message. */
  group: 'near' | 'trouble';
  title: string;
  facts: readonly HelpFact[];
}

/** One thing that a service says of itself. */
export interface HelpFact {
  id: string;
  text: Sentence;
  /** An address of the web without its beginning (`17cyber.gouv.fr`) or a number, as it is written down. */
  value?: string;
  /** Address of the service's own page on which it was read. */
  source: string;
  /** Day on which it was checked there: `2026-11-25`; absent while it was only read in a copy. */
  checked?: string;
}

/** One lesson in one language: the default export of `/lessons/<slug>/<lang>.yaml`. */
export interface Lesson {
  slug: string;
  lang: Language;
  number: number;
  /** Changes when the structure of steps, tasks or scenarios changes, not when a word does. */
  hash: string;
  title: string;
  theme: string;
  minutes: number;
  picture: PictureRef;
  /** `alt` of the picture, empty when it only decorates. */
  person: Person;
  steps: readonly Step[];
  tasks: Readonly<Record<string, Task>>;
  simulators: Readonly<Record<string, SimulatorWords>>;
  /** Noun phrases of each scenario in the learner's language: `le message de Paul`. */
  names: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The glossary entries that the lesson uses, by the exact words between brackets, lower-cased. */
  terms: Readonly<Record<string, Term>>;
  next?: { slug: string; title: string; picture: PictureRef };
}

/** Loads how each simulator of a lesson is spoken of, by id: these words are shared by lessons. */
export type SimulatorLoaders = Readonly<Record<string, () => Promise<{ default: SimulatorWords }>>>;

/** What the devices of one lesson show, in one language: the default export of `virtual:device/<slug>/<lang>`. */
export interface Device {
  lang: Language;
  labels: Readonly<Record<string, Labels>>;
  scenarios: Readonly<Record<string, Scenario>>;
  /** Words typed on the device that belong to one task, by its id: `tasks.<id>.texts` of the lesson. */
  texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The default export of `virtual:course/<lang>`. `open` and `device` are the lazy chunks, by slug. */
export interface Course {
  lang: Language;
  themes: readonly Theme[];
  open: Readonly<Record<string, () => Promise<{ default: Lesson; simulators: SimulatorLoaders }>>>;
  device: Readonly<Record<string, () => Promise<{ default: Device }>>>;
}

export interface Theme {
  slug: string;
  title: string;
  about: Sentence;
  picture: PictureRef;
  lessons: readonly {
    slug: string;
    number: number;
    title: string;
    picture: PictureRef;
    minutes: number;
    steps: number;
  }[];
}
