import type { AnyStateMachine, EventFromLogic, SnapshotFrom } from 'xstate';
import type { Language } from '../i18n/languages.ts';

/** A record of a list of facts (`{ to: 'paul', subject: 'Samedi' }`); a goal matches it in part. */
export type Parts = Readonly<Record<string, string>>;

/** The value of a fact, as a simulator gives it or as a goal names it. */
export type Value = string | number | boolean | readonly string[] | Parts | readonly Parts[];

/** `is`/`not`: equal or not; `says`: the same text, case, accents, spaces and typographic signs forgiven; `has`/`lacks`: a list holds (or not) this element, records matched in part. */
export type Operator = 'is' | 'not' | 'says' | 'has' | 'lacks';

export interface Atom {
  readonly fact: string;
  readonly op: Operator;
  readonly value: Value;
}

/** Stages are reached in order; the atoms of one stage must hold together. `never` is tested after every move. */
export interface Goal {
  readonly stages: readonly (readonly Atom[])[];
  readonly never: readonly Atom[];
}

export type Gesture = 'press' | 'type';

/** What goes into a placeholder of a move's words: a text of the device, shown in quotation marks, or a noun phrase of the scenario, by id, in the learner's language. */
export type Slot = { readonly quote: string } | { readonly name: string };

/** One thing that a hand can do now. */
export interface Move<E = { type: string }> {
  readonly event: E;
  /** The `data-control` on which the hand does it. */
  readonly control: string;
  readonly gesture: Gesture;
  /** Key under `moves` of `lessons/simulators/<id>/<language>.yaml`. */
  readonly words: string;
  /** What its words need besides `{control}`. `written` and `wanted` together: a difference to be shown side by side. */
  readonly slots?: Readonly<Record<string, Slot>>;
  /** Effort: 1 for a press, 1 + letters / 10 for typing. */
  readonly cost: number;
  /** An undoing that the planner may try by itself. */
  readonly escape?: true;
  /** A plausible slip: for random learners and for the probe, never for a plan. */
  readonly slip?: true;
}

/** A simulator's answer for an unmet atom: the next move, or what must hold first, or `null`: out of reach for ever. */
export type Way<E = { type: string }> = { readonly move: Move<E> } | { readonly first: readonly Atom[] } | null;

/** A fact that goals may be written in. */
export interface FactDoc {
  /** With the simulator's id before it: `mail.sent`. */
  readonly name: string;
  readonly kind: 'text' | 'flag' | 'number' | 'list' | 'records';
  /** For `records`: each part, and whether a goal's value must be met exactly (an id, an address) or is forgiven as `says` is. */
  readonly parts?: Readonly<Record<string, 'exact' | 'tolerant'>>;
  /** For a `text` with a closed set of values. */
  readonly values?: readonly string[];
  /** An example of an atom, as an author writes it: `{ mail.sent: { has: { to: paul } } }`. */
  readonly example: string;
  /** Not for authors: only the simulator's own `way` speaks of it. */
  readonly inner?: true;
}

/** What a start is built from: `scenario.yaml` with the words of the device's language merged in by id. Its shape is the simulator's own. */
export interface Scenario {
  readonly id: string;
  readonly lang: Language;
  readonly simulator: string;
  /** Words that are typed on the device (`$key` of a goal), in the device's language. */
  readonly texts: Readonly<Record<string, string>>;
  readonly data: unknown;
}

/** The labels of a simulator in the device's language, flat, by dotted key: `controls.compose` → `Écrire`. */
export type Labels = Readonly<Record<string, string>>;

export interface Simulator<M extends AnyStateMachine = AnyStateMachine> {
  readonly id: string;
  /** Raised when saved snapshots of before can't be read any more. */
  readonly version: number;
  /** Pure: no clock, no chance, no timer, no request. A refused event returns the very same snapshot. */
  readonly machine: M;
  readonly facts: readonly FactDoc[];
  start(scenario: Scenario): SnapshotFrom<M>;
  fact(snapshot: SnapshotFrom<M>, name: string): Value | undefined;
  way(snapshot: SnapshotFrom<M>, atom: Atom, goal: Goal): Way<EventFromLogic<M>>;
  /** What a hand can do now towards this goal; `wide` adds everything else a hand may do, plausible slips with it. */
  moves(snapshot: SnapshotFrom<M>, goal: Goal, wide?: boolean): Move<EventFromLogic<M>>[];
  /** The state as this goal sees it: a text is empty, right, begun or other, never the text itself. */
  planKey(snapshot: SnapshotFrom<M>, goal: Goal): string;
  /** The control's name as the screen shows it, in the device's language. */
  label(snapshot: SnapshotFrom<M>, control: string, labels: Labels): string;
  /** Types of events that carry a secret (a password, a code): never written to any store. */
  readonly secrets: readonly string[];
}

/** Presentation only: two layouts, same controls, same plan. */
export type Layout = 'computer' | 'phone';

export interface ScreenProps<M extends AnyStateMachine = AnyStateMachine> {
  snapshot: SnapshotFrom<M>;
  send(event: EventFromLogic<M>): void;
  labels: Labels;
  lang: Language;
  layout: Layout;
}
