import type { Atom, Goal, Operator, Parts, Value } from '../simulators/simulator.ts';
import { asList, asMap, type Path } from './values.ts';

/** An atom as the author wrote it, whatever it is worth, with its place under `goal` or `never`. */
export interface Written {
  fact: string;
  /** Everything that stands between fact and value: one known operator, if all is well. */
  ops: readonly string[];
  value: unknown;
  path: Path;
}

/** The stages of a goal as written: a list item is a stage, its facts are the atoms of that stage. */
export function written(goal: unknown): Written[][] {
  return asList(goal).map((stage, i) =>
    Object.entries(asMap(stage)).map(([fact, test]) => {
      const ops = Object.keys(asMap(test));
      return { fact, ops, value: asMap(test)[ops[0] ?? ''], path: [i, fact] };
    }),
  );
}

const atom = ({ fact, ops, value }: Written): Atom => ({ fact, op: ops[0] as Operator, value: value as Value });

/** The goal of a task that has no fault; `$key` values are left. */
export function goalOf(goal: unknown, never: unknown): Goal {
  return { stages: written(goal).map((stage) => stage.map(atom)), never: written(never).flat().map(atom) };
}

/** The keys of every `$key` in a value, with their places. */
export function keysIn(value: unknown, path: Path = []): { key: string; path: Path }[] {
  if (typeof value === 'string') return value.startsWith('$') ? [{ key: value.slice(1), path }] : [];
  if (Array.isArray(value)) return value.flatMap((item, i) => keysIn(item, [...path, i]));
  return Object.entries(asMap(value)).flatMap(([key, item]) => keysIn(item, [...path, key]));
}

export const isParts = (value: unknown): value is Parts =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
