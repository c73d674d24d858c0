import { type AnyMachineSnapshot, type AnyStateMachine, transition } from 'xstate';
import type { Kind } from './record-practice.ts';
import type { Practice, PracticeEvent } from './records.ts';

/** A practice taken up again; `start` means that it couldn't be, and is to be said (`progress.changed`). */
export type Restored<S> =
  | {
      readonly kind: 'snapshot' | 'replayed';
      readonly snapshot: S;
      readonly events: readonly PracticeEvent[];
      readonly stage: number;
    }
  | { readonly kind: 'start'; readonly snapshot: S; readonly events: readonly []; readonly stage: 0 };

function asLeft(practice: Practice, machine: AnyStateMachine): AnyMachineSnapshot | undefined {
  try {
    const { value, context, status } = JSON.parse(practice.snapshot) as { value: never; context: never; status: never };
    return typeof context === 'object' && context !== null
      ? machine.resolveState({ value, context, status })
      : undefined;
  } catch {
    return undefined;
  }
}

function replayed<S extends AnyMachineSnapshot>(
  events: readonly PracticeEvent[],
  machine: AnyStateMachine,
  start: S,
): S | undefined {
  let snapshot: AnyMachineSnapshot = start;
  for (const event of events) {
    const before = snapshot;
    try {
      [snapshot] = transition(machine, before, event);
    } catch {
      return undefined;
    }
    if (snapshot === before || snapshot.status === 'error') return undefined;
  }
  return snapshot as S;
}

/** Equal hash, version and language: the snapshot. Else the events on the fresh start. A refusal: the start. */
export function restore<S extends AnyMachineSnapshot>(
  practice: Practice,
  now: { simulator: Kind & { readonly machine: AnyStateMachine }; hash: string; language: string; start: S },
): Restored<S> {
  const { simulator, start } = now;
  const fresh = { kind: 'start', snapshot: start, events: [], stage: 0 } as const;
  if (practice.simulator !== simulator.id) return fresh;
  const { events, stage } = practice;
  if (practice.hash === now.hash && practice.version === simulator.version && practice.language === now.language) {
    const snapshot = asLeft(practice, simulator.machine) as S | undefined;
    if (snapshot) return { kind: 'snapshot', snapshot, events, stage };
  }
  const snapshot = replayed(events, simulator.machine, start);
  return snapshot ? { kind: 'replayed', snapshot, events, stage } : fresh;
}
