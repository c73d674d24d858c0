import type { Practice, PracticeEvent } from './records.ts';
import { redact } from './secrets.ts';

/** The part of an XState snapshot that is kept. */
export interface Kept {
  readonly value: unknown;
  readonly context: unknown;
  readonly status: string;
}

/** The part of a simulator that keeping needs. */
export interface Kind {
  readonly id: string;
  readonly version: number;
  readonly secrets: readonly string[];
}

const typed = ({ type, text }: PracticeEvent) => type.endsWith('.type') && typeof text === 'string';

const sameBut = (a: PracticeEvent, b: PracticeEvent) => {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  keys.delete('text');
  return [...keys].every((key) => a[key] === b[key]);
};

/** Of a field typed into letter by letter (`*.type` with its whole `text`), only the last value of each run. */
export function withoutLetters(events: readonly PracticeEvent[]): PracticeEvent[] {
  return events.filter((event, i) => {
    const next = events[i + 1];
    return !(next && typed(event) && typed(next) && sameBut(event, next));
  });
}

/** What is written of a practice; secrets are left out here, and nowhere else need be. */
export function recordPractice(
  simulator: Kind,
  now: Pick<Practice, 'lesson' | 'language' | 'hash' | 'step' | 'stage'> & {
    /** The task's start: its texts are the scenario's own, no secrets. */
    start: Kept;
    snapshot: Kept;
    events: readonly PracticeEvent[];
    at?: number;
  },
): Practice {
  const { value, context, status } = now.snapshot;
  const clean = redact(
    { events: now.events, snapshot: { value, context, status }, start: now.start.context },
    simulator.secrets,
  );
  return {
    lesson: now.lesson,
    language: now.language,
    hash: now.hash,
    simulator: simulator.id,
    version: simulator.version,
    step: now.step,
    stage: now.stage,
    events: withoutLetters(clean.events),
    snapshot: JSON.stringify(clean.snapshot),
    at: now.at ?? Date.now(),
  };
}
