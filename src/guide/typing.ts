import type { Move } from '../simulators/simulator.ts';
import { typing } from '../simulators/typing.ts';

/** An event that types: `text` is the whole value that the field then holds. */
export interface TypedEvent {
  readonly type: string;
  readonly text: string;
}

/** A run of letters in one field. */
export interface Typing {
  /** The last of them. */
  readonly event: TypedEvent;
  /** What the way cost before the first of them. */
  readonly cost: number;
}

export const isTyped = (event: { type: string }): event is TypedEvent =>
  'text' in event && typeof event.text === 'string';

/** Whether two events are the same, field by field. */
export const same = (a: object, b: object): boolean => {
  if (a === b) return true;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return left.length === right.size && left.every(([name, value]) => right.has(name) && alike(value, right.get(name)));
};

const alike = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && same(a, b));

/** Whether both type into the same field. */
export const sameField = (a: TypedEvent, b: { type: string }): boolean =>
  isTyped(b) && same({ ...a, text: '' }, { ...b, text: '' });

/** Whether the field holds something that is not the beginning of what the path will type there. */
export function contradicts(path: readonly Move[], event: TypedEvent): boolean {
  const wanted = path.find((move) => sameField(event, move.event))?.event;
  if (!wanted || !isTyped(wanted)) return false;
  const { state } = typing(event.text, wanted.text);
  return state === 'slipped' || state === 'other';
}
