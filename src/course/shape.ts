import type { z } from 'zod';
import { exampleOf, type Fault, faultAt, type FaultKey, isFaultKey, kindName } from './faults.ts';
import { type YamlFile } from './source.ts';
import { idPattern, asMap, type Path, valueAt } from './values.ts';

type Found = Omit<Fault, 'rule'>;
type Issue = z.core.$ZodIssue;

/** Where an issue of a merged value stands: in a file of the structure or of the words. */
export type Place = (path: Path) => { file: YamlFile; path: Path };

export interface Shape {
  value: unknown;
  schema: z.ZodType;
  place: Place;
  /** In a file of words a key too many has nothing in the structure. */
  words?: boolean;
}

/** Everything in which a value is not as its schema wants it. */
export function shapeFaults({ value, schema, place, words }: Shape): Found[] {
  const result = schema.safeParse(value);
  return result.success
    ? []
    : result.error.issues.flatMap((issue) => faultsOf(issue, { value, schema, place, words: words ?? false }));
}

function faultsOf(issue: Issue, shape: Required<Shape>): Found[] {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  const at = shape.place(path);
  const found = show(valueAt(shape.value, path));
  const name = dotted(shape.value, path);
  const parent = dotted(shape.value, path.slice(0, -1)) || at.file.path;
  const fault = (key: FaultKey, details: Parameters<typeof faultAt>[3] = {}) =>
    faultAt(at.file, at.path, key, { found, name, ...details });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const there = shape.place([...path, key]);
        const expected = keysAt(shape.schema, path, shape.value);
        return faultAt(there.file, there.path, shape.words ? 'orphan' : 'unknown-key', {
          found: key,
          part: 'key',
          expected,
        });
      });
    case 'invalid_type':
      if (valueAt(shape.value, path) === undefined || (valueAt(shape.value, path) === null && path.length > 0)) {
        return [fault('missing', { found: String(path.at(-1) ?? ''), in: parent })];
      }
      return [fault('wrong-kind', { expected: [kindName(issue.expected)] })];
    case 'invalid_value':
      if (valueAt(shape.value, path) === undefined)
        return [fault('missing', { found: String(path.at(-1)), in: parent })];
      return [fault('wrong-value', { expected: issue.values.map(String) })];
    case 'invalid_union': {
      const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : undefined;
      if (valueAt(shape.value, path) === undefined)
        return [fault('missing', { found: String(path.at(-1)), in: parent, expected: options })];
      return [fault('wrong-value', { expected: options })];
    }
    case 'invalid_format': {
      if ('pattern' in issue && issue.pattern === String(idPattern)) return [fault('wrong-form')];
      const example = exampleOf(String(path.at(-1)));
      return [fault('wrong-writing', { expected: example === undefined ? undefined : [example] })];
    }
    case 'invalid_key':
      return [fault('wrong-form', { found: String(path.at(-1)), part: 'key' })];
    case 'too_small':
      if (valueAt(shape.value, path) === '') return [fault('empty')];
      return [fault(issue.origin === 'array' ? 'too-few' : 'too-small', { limit: String(issue.minimum) })];
    case 'too_big':
      return [
        fault(issue.origin === 'array' ? 'too-many' : issue.origin === 'string' ? 'too-long' : 'too-big', {
          limit: String(issue.maximum),
        }),
      ];
    case 'custom': {
      // A simulator's own rule may name its fault.
      const key = `scenario-${issue.message}`;
      return [fault(isFaultKey(key) ? key : 'wrong-value')];
    }
    default:
      return [fault('wrong-value')];
  }
}

/** A path as an author would say it: items of a list by their id. */
const dotted = (value: unknown, path: Path): string =>
  path
    .map((step, i) => {
      const item = asMap(typeof step === 'number' ? valueAt(value, path.slice(0, i + 1)) : undefined);
      return typeof step === 'number' ? String(item.id ?? item.slug ?? step + 1) : step;
    })
    .join('.');

/** A value as a fault quotes it. */
export function show(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined ? '' : JSON.stringify(value);
}

/** The keys that a schema knows at a path, for *Attendu*. */
function keysAt(schema: z.ZodType, path: Path, value: unknown): string[] {
  let at: z.ZodType | undefined = schema;
  let here = value;
  for (const step of path) {
    at = at && child(unwrap(at, here), step);
    here = valueAt(here, [step]);
  }
  const shape = at && (unwrap(at, here) as { shape?: object }).shape;
  return shape ? Object.keys(shape) : [];
}

type Inner = { def: { type: string; innerType?: z.ZodType; options?: z.ZodType[]; discriminator?: string } };

function unwrap(schema: z.ZodType, value: unknown): z.ZodType {
  const { def } = schema as unknown as Inner;
  if (def.innerType) return unwrap(def.innerType, value);
  if (def.type === 'union' && def.options) {
    const { discriminator } = def;
    const option = def.options.find((one) => {
      const kind =
        discriminator && (one as unknown as { shape: Record<string, { value?: unknown }> }).shape[discriminator];
      return kind && kind.value === asMap(value)[discriminator];
    });
    return option ?? schema;
  }
  return schema;
}

function child(schema: z.ZodType, step: string | number): z.ZodType | undefined {
  const parts = schema as unknown as { shape?: Record<string, z.ZodType>; element?: z.ZodType; valueType?: z.ZodType };
  return parts.shape?.[step] ?? (typeof step === 'number' ? parts.element : parts.valueType);
}
