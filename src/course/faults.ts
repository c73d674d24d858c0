import messages from './faults.fr.json' with { type: 'json' };
import { type Position, positionOf, type YamlFile } from './source.ts';
import { type Path } from './values.ts';

export type FaultKey = keyof typeof messages.faults;
export const isFaultKey = (key: string): key is FaultKey => key in messages.faults;

export type Severity = 'error' | 'warning';

/** One thing that an author has to put right. An `error` stops the build; a `warning` is told, and counted by the gate. */
export interface Fault extends Position {
  rule: string;
  severity: Severity;
  /** In French, without its place. */
  message: string;
}

/** What a fault's sentence is filled with: the value found, what was expected, and more where its sentence has more. */
export interface Details {
  found?: string | undefined;
  expected?: readonly string[] | undefined;
  [name: string]: string | readonly string[] | undefined;
}

const longest = 80;
const most = 12;

/** The French sentence of a fault: `« mail.snet » : ce fait n’existe pas. Attendu : … Vouliez-vous dire « mail.sent » ?` */
export function sentenceOf(key: FaultKey, { expected, ...details }: Details = {}): string {
  const main = fill(messages.faults[key], details);
  if (!expected?.length) return main;
  const near = details.found === undefined ? undefined : nearest(details.found, expected);
  // The nearest word is always among those that are shown.
  const some =
    expected.length > most
      ? [...expected.slice(0, most - 1), ...(near && expected.indexOf(near) >= most - 1 ? [near] : []), '…']
      : expected;
  const hint = near === undefined ? '' : ` ${fill(messages.nearest, { near })}`;
  return `${main} ${fill(messages.expected, { list: some.join(', ') })}${hint}`;
}

function fill(template: string, details: Details): string {
  return template.replace(/\{(\w+)\}/g, (mark, name: string) => {
    if (!(name in details)) return mark;
    const value = String(details[name] ?? '').replace(/\s+/g, ' ');
    return name === 'found' && value.length > longest ? `${value.slice(0, longest)}…` : value;
  });
}

/** The French name of a kind of value, as faults speak of it. */
export const kindName = (kind: string): string => (messages.kinds as Record<string, string>)[kind] ?? kind;

/** How the value of a key is written, as an example, if it has a form of its own. */
export const exampleOf = (key: string): string | undefined => (messages.examples as Record<string, string>)[key];

/** The French name of a language of `lessons/`, as faults speak of it: *en anglais*. */
export const inLanguage = (lang: string): string => (messages.languages as Record<string, string>)[lang] ?? lang;

/** A fault at a place of a file; `inText` are the words of a text at which it stands. */
export function faultAt(
  file: YamlFile | string,
  path: Path,
  key: FaultKey,
  details: Details & { severity?: Severity; part?: 'key' | 'value'; inText?: string } = {},
): Omit<Fault, 'rule'> {
  const { severity = 'error', part = 'value', inText, ...rest } = details;
  const position = typeof file === 'string' ? { file, line: 1, column: 1 } : positionOf(file, path, part, inText);
  return { ...position, severity, message: sentenceOf(key, rest) };
}

/** `lessons/x/lesson.yaml:12:9  « mail.snet » : ce fait n’existe pas.` */
export const lineOf = (fault: Fault): string => `${fault.file}:${fault.line}:${fault.column}  ${fault.message}`;

/** All faults of the course, one a line, in the order of files and lines. */
export const report = (faults: readonly Fault[]): string => faults.map(lineOf).join('\n');

/** The known word that the author most likely meant, or `undefined` if none is near. */
export function nearest(found: string, known: readonly string[]): string | undefined {
  const far = Math.max(1, Math.floor(found.length / 3));
  return known
    .map((word) => ({ word, distance: distance(found.toLowerCase(), word.toLowerCase()) }))
    .filter(({ distance }) => distance <= far)
    .sort((a, b) => a.distance - b.distance)[0]?.word;
}

/** Letters to add, take away, change or swap with their neighbour to get from one word to the other. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(row[j - 1]! + 1, rows[i - 1]![j]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      row[j] = least;
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

/** Thrown when something asked for can't be compiled: every fault of the course, at once. */
export class CourseError extends Error {
  override readonly name = 'CourseError';
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(`${fill(messages.title, { count: String(faults.length) })}\n${report(faults)}`);
    this.faults = faults;
  }
}
