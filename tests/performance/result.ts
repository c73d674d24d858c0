/** What a bench run gave; ratios are the lesson page's over the hand-written page's, of medians in the same run. */
export interface Result {
  loads: number;
  /** Ratio of the first paint. */
  paint: number;
  /** Ratio of when the first press takes effect. */
  worked: number;
  /** Early presses that never took effect, and those that took effect twice. */
  lost: number;
  twice: number;
  requests: number;
  /** Bytes, compressed. */
  scripts: number;
  bytes: number;
  milliseconds: Record<'app' | 'hand', { paint: number; pressed: number; worked: number }>;
}

type Measure = Exclude<keyof Result, 'loads' | 'milliseconds'>;

/** The most that each may be; `worked` is only reported. */
const most: Record<Measure, number> = {
  paint: 1.15,
  worked: Number.POSITIVE_INFINITY,
  lost: 0,
  twice: 0,
  requests: 9,
  scripts: 130_000,
  bytes: 150_000,
};
/** How much worse than the last run each may be. */
const drift: Record<Measure, number> = {
  paint: 1.15,
  worked: 1.3,
  lost: 1,
  twice: 1,
  requests: 1,
  scripts: 1.03,
  bytes: 1.03,
};

const shown = (value: number) => (Number.isInteger(value) ? value : Number(value.toFixed(2)));

/** A table of the result beside the last one, and what is over its limit or has grown too much since. */
export function judge(
  now: Result,
  before?: Result,
): { rows: Record<string, Record<string, number | string>>; faults: string[] } {
  const faults: string[] = [];
  const rows: Record<string, Record<string, number | string>> = {};
  for (const key of Object.keys(most) as Measure[]) {
    const last = before?.[key];
    rows[key] = {
      now: shown(now[key]),
      last: last === undefined ? '' : shown(last),
      most: Number.isFinite(most[key]) ? most[key] : '',
    };
    if (!(now[key] <= most[key])) faults.push(`${key}: ${shown(now[key])}, at most ${most[key]}`);
    else if (last !== undefined && now[key] > last * drift[key])
      faults.push(`${key}: ${shown(now[key])}, ${shown(last)} in the last run`);
  }
  return { rows, faults };
}
