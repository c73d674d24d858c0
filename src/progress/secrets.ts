import type { PracticeEvent } from './records.ts';

/** Shorter secrets are found only where a text is nothing else: else every sentence with an `a` would be blanked. */
const WITHIN = 3;

const leaves = (value: unknown, into: Set<string>): Set<string> => {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'number') into.add(String(value));
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) leaves(inner, into);
  return into;
};

/** What was typed in secret: whole values, and the signs of a code that is pressed one by one. */
function typedIn(events: readonly PracticeEvent[], types: readonly string[]) {
  const values = new Set<string>();
  for (const { type, ...payload } of events) if (types.includes(type)) leaves(payload, values);
  values.delete('');
  // `pas` on the way to `passe7` is no secret that other texts could tell.
  const whole = [...values].filter((value) => ![...values].some((other) => other !== value && other.startsWith(value)));
  return {
    values,
    long: whole.filter((value) => value.length >= WITHIN),
    signs: new Set(whole.filter((value) => value.length === 1)),
  };
}

/**
 * What may be written of a practice: events without those that carry a secret, and the same snapshot with every trace of a secret blanked
 * (texts empty, numbers 0). Texts that the start already had are the scenario's own and stay.
 *
 * @param types `Simulator.secrets`
 */
export function redact<S>(
  { events, snapshot, start }: { events: readonly PracticeEvent[]; snapshot: S; start: unknown },
  types: readonly string[],
): { events: PracticeEvent[]; snapshot: S } {
  const kept = events.filter(({ type }) => !types.includes(type));
  const { values, long, signs } = typedIn(events, types);
  if (values.size === 0) return { events: kept, snapshot };
  const own = leaves(start, new Set());
  const tells = (text: string) =>
    text !== '' &&
    !own.has(text) &&
    (values.has(text) ||
      long.some((value) => text.includes(value)) ||
      (signs.size > 0 && [...text].every((sign) => signs.has(sign))));
  const blank = (value: unknown): unknown => {
    if (typeof value === 'string') return tells(value) ? '' : value;
    if (typeof value === 'number') return value >= 10 ** (WITHIN - 1) && tells(String(value)) ? 0 : value;
    if (Array.isArray(value)) return value.map(blank);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !tells(key))
        .map(([key, inner]) => [key, blank(inner)]),
    );
  };
  return {
    events: kept.map((event) => ({ ...(blank({ ...event, type: '' }) as object), type: event.type })),
    snapshot: blank(snapshot) as S,
  };
}
