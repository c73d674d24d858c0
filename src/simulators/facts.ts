import type { AnyStateMachine, SnapshotFrom } from 'xstate';
import type { Atom, FactDoc, Parts, Simulator, Value } from './simulator.ts';
import { fold, sameText } from './typing.ts';

export { fold };

/** What must be exact, ready to be compared: several names are separated by commas, in any order. */
const exactly = (value: string): string =>
  value.includes(',')
    ? value
        .split(',')
        .map((one) => one.trim().toLowerCase())
        .filter(Boolean)
        .sort()
        .join(',')
    : value.trim().toLowerCase();

const isRecord = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a record holds at least these parts; each is exact or tolerant after the fact's own word for it. */
export function matches(record: Parts, wanted: Readonly<Record<string, unknown>>, parts: FactDoc['parts']): boolean {
  return Object.entries(wanted).every(([part, value]) => {
    const found = record[part];
    if (found === undefined) return false;
    return parts?.[part] === 'tolerant' ? sameText(found, String(value)) : exactly(found) === exactly(String(value));
  });
}

function equal(found: Value | undefined, wanted: Value, parts: FactDoc['parts']): boolean {
  if (Array.isArray(found) && Array.isArray(wanted))
    return found.length === wanted.length && wanted.every((one: string | Parts) => holdsElement(found, one, parts));
  if (isRecord(found) && isRecord(wanted)) return matches(found, wanted, parts);
  return found !== undefined && String(found) === String(wanted);
}

function holdsElement(found: Value | undefined, wanted: Value, parts: FactDoc['parts']): boolean {
  if (!Array.isArray(found)) return false;
  return (found as readonly (string | Parts)[]).some((one) =>
    isRecord(one) ? isRecord(wanted) && matches(one, wanted, parts) : one === String(wanted),
  );
}

/** Whether a value meets an atom, by the document of its fact. */
export function meets(found: Value | undefined, atom: Atom, doc: FactDoc | undefined): boolean {
  switch (atom.op) {
    case 'is':
      return equal(found, atom.value, doc?.parts);
    case 'not':
      return !equal(found, atom.value, doc?.parts);
    case 'says':
      return found !== undefined && sameText(String(found), String(atom.value));
    case 'has':
      return holdsElement(found, atom.value, doc?.parts);
    case 'lacks':
      return !holdsElement(found, atom.value, doc?.parts);
  }
}

/** Whether an atom is true in a snapshot. An unknown fact has no value: only `not` and `lacks` hold. */
export function holds<M extends AnyStateMachine>(sim: Simulator<M>, snapshot: SnapshotFrom<M>, atom: Atom): boolean {
  return meets(
    sim.fact(snapshot, atom.fact),
    atom,
    sim.facts.find((doc) => doc.name === atom.fact),
  );
}
