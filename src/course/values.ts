/** Plain data of any shape, as a file gave it. */

/** Keys and indexes from the top of a file to a value. */
export type Path = readonly (string | number)[];

/** Ids of lessons, steps, tasks, people… : `to-paul`. */
export const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** The value at `path`, or `undefined`. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) => (at === null || typeof at !== 'object' ? undefined : (at as never)[step]),
    value,
  );
}

export const asMap = (value: unknown): Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Every text of a value, with its path. */
export function texts(value: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, i) => texts(item, [...path, i]));
  return Object.entries(asMap(value)).flatMap(([key, item]) => texts(item, [...path, key]));
}
