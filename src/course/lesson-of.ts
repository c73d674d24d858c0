import { createHash } from 'node:crypto';
import type { Language } from '../i18n/languages.ts';
import type { Labels, Scenario } from '../simulators/simulator.ts';
import { type CourseSource, type Folder, listed, stepsOf, type TaskSource, tasksOf } from './course-source.ts';
import { goalOf } from './goal.ts';
import type { Course, Device, Help, Lesson, Person, SimulatorWords, Step, Task, Term, Theme } from './lesson.ts';
import { merge } from './merge.ts';
import { type YamlFile } from './source.ts';
import { setAll } from './typography.ts';
import { asList, asMap, texts } from './values.ts';

type Words = Readonly<Record<string, unknown>>;

/** Words with their typography set. */
const wordsOf = (file: YamlFile | undefined, lang: Language): Words => asMap(setAll(file?.value, lang));

/** One lesson in one language, of a course without faults. */
export function lessonOf(source: CourseSource, slug: string, lang: Language): Lesson {
  const folder = need(source.lessons.get(slug), `lessons/${slug}`);
  const structure = asMap(folder.structure?.value);
  const words = wordsOf(folder.words[lang], lang);
  const tasks = tasksOf(folder);
  const simulators = Object.fromEntries(
    unique(tasks.map((one) => one.simulator)).map((id) => [id, helpOf(source, id, lang)]),
  );
  const names = Object.fromEntries(
    unique(tasks.map((one) => one.scenario)).map((id) => [id, namesOf(source, id, lang)]),
  );
  const person = personOf(source, String(structure.person), lang);
  const order = listed(source);
  const place = order.findIndex((one) => one.slug === slug);
  const next = order[place + 1];
  const steps = stepsOf(folder).map((one) => stepOf(one, asMap(asMap(words.steps)[String(one.id)])));
  const taskWords = asMap(words.tasks);
  return {
    slug,
    lang,
    number: structure.number as number,
    hash: hashOf(source, folder),
    title: String(words.title),
    theme: order[place]?.theme ?? '',
    minutes: structure.minutes as number,
    picture: structure.picture as Lesson['picture'],
    person,
    steps,
    tasks: Object.fromEntries(tasks.map((one) => [one.id, taskOf(one, asMap(taskWords[one.id]))])),
    simulators,
    names,
    terms: termsIn(source, lang, [words, simulators, person, names]),
    ...(next ? { next: cardOf(source, next.slug, lang) } : {}),
  };
}

function stepOf(structure: Words, words: Words): Step {
  if (structure.kind !== 'remember') return merge(structure, words) as Step;
  const { shapes, ...rest } = structure;
  // A shape's label of the structure names a control: it is shown by reference.
  const drawn = asList(shapes).map((shape) => {
    const { label, ...others } = asMap(shape);
    return label === undefined ? others : { ...others, label: `{${label}}` };
  });
  return { ...(merge(rest, { ...words, real: merge({ shapes: drawn }, words.real) }) as object) } as Step;
}

function taskOf({ id, simulator, scenario, value }: TaskSource, words: Words): Task {
  return {
    id,
    simulator,
    scenario,
    start: asList(value.start) as Task['start'],
    goal: goalOf(value.goal, value.never),
    deadEnds: asList(value.deadEnds).map((event) => ({
      event: String(event),
      sentence: String(asMap(words.deadEnds)[String(event)]),
    })),
    done: String(words.done),
  };
}

/** How a simulator is spoken of in one language. */
export function helpOf(source: CourseSource, id: string, lang: Language): SimulatorWords {
  const { labels: _, ...help } = wordsOf(source.simulators.get(id)?.words[lang], lang);
  return help as unknown as SimulatorWords;
}

const namesOf = (source: CourseSource, scenario: string, lang: Language): Record<string, string> =>
  asMap(wordsOf(source.scenarios.get(scenario)?.words[lang], lang).names) as Record<string, string>;

function personOf(source: CourseSource, id: string, lang: Language): Person {
  const folder = need(source.people.get(id), `lessons/people/${id}`);
  const merged = asMap(merge(folder.structure?.value, wordsOf(folder.words[lang], lang)));
  return { ...merged, id, rows: asList(merged.rows).map(withoutId) } as unknown as Person;
}

function withoutId(row: unknown): Words {
  const { id: _, ...rest } = asMap(row);
  return rest;
}

/** The entries of the glossary that some texts mark, by the words between brackets, lower-cased. */
function termsIn(source: CourseSource, lang: Language, values: readonly unknown[]): Record<string, Term> {
  const all = glossaryOf(source, lang);
  const forms = new Map(all.flatMap(({ forms, term }) => forms.map((form) => [form.toLowerCase(), term] as const)));
  const out: Record<string, Term> = {};
  for (const { text } of texts(values)) {
    for (const [, form] of text.matchAll(/\[([^\]]+)\]/g)) {
      const key = form!.toLowerCase();
      const term = forms.get(key);
      if (term) out[key] = term;
    }
  }
  return out;
}

/** The whole glossary of a language, each entry with the forms under which texts may mark it. */
export function glossaryOf(source: CourseSource, lang: Language): { forms: readonly string[]; term: Term }[] {
  return Object.entries(asMap(wordsOf(source.glossary[lang], lang).terms)).map(([id, entry]) => {
    const { title, forms, text } = asMap(entry);
    return { forms: asList(forms).map(String), term: { id, title: String(title), text: asList(text).map(String) } };
  });
}

/** The services of real life, each fact with its source and the day on which it was read there. */
export function realLifeOf({ realLife }: CourseSource, lang: Language): Help[] {
  const words = wordsOf(realLife.words[lang], lang);
  return asList(asMap(realLife.structure?.value).services).map((one) => {
    const { id, facts, ...service } = asMap(one);
    const said = asMap(words[String(id)]);
    return {
      ...service,
      id,
      title: said.title,
      facts: asList(facts).map((fact) => ({ ...asMap(fact), text: asMap(said.facts)[String(asMap(fact).id)] })),
    } as unknown as Help;
  });
}

/** The fictional data that a device starts from, in its language. */
export function scenarioOf(source: CourseSource, id: string, lang: Language): Scenario {
  const folder = need(source.scenarios.get(id), `lessons/scenarios/${id}`);
  const { texts: typed, names: _, ...words } = wordsOf(folder.words[lang], lang);
  const { simulator, ...structure } = asMap(folder.structure?.value);
  return {
    id,
    lang,
    simulator: String(simulator),
    texts: asMap(typed) as Record<string, string>,
    data: merge(structure, words),
  };
}

/** The labels of a simulator, flat, by dotted key. */
export function labelsOf(source: CourseSource, id: string, lang: Language): Labels {
  return flat(wordsOf(source.simulators.get(id)?.words[lang], lang).labels);
}

const flat = (labels: unknown): Record<string, string> =>
  Object.fromEntries(texts(labels).map(({ path, text }) => [path.join('.'), text]));

/** What the devices of one lesson show, in one language. */
export function deviceOf(source: CourseSource, slug: string, lang: Language): Device {
  const folder = need(source.lessons.get(slug), `lessons/${slug}`);
  const tasks = tasksOf(folder);
  const words = asMap(wordsOf(folder.words[lang], lang).tasks);
  return {
    lang,
    labels: Object.fromEntries(unique(tasks.map((one) => one.simulator)).map((id) => [id, labelsOf(source, id, lang)])),
    scenarios: Object.fromEntries(
      unique(tasks.map((one) => one.scenario)).map((id) => [id, scenarioOf(source, id, lang)]),
    ),
    texts: Object.fromEntries(
      tasks.flatMap(({ id }) => {
        const typed = asMap(words[id]).texts;
        return typed === undefined ? [] : [[id, asMap(typed) as Record<string, string>]];
      }),
    ),
  };
}

/** The catalogue of a language, without its lazy imports. */
export function courseOf(source: CourseSource, lang: Language): Omit<Course, 'open' | 'device'> {
  const words = asMap(wordsOf(source.words[lang], lang).themes);
  const themes = asList(asMap(source.course?.value).themes).map((theme) => {
    const { slug, picture, lessons } = asMap(theme);
    return {
      ...(asMap(words[String(slug)]) as { title: string; about: string }),
      slug,
      picture,
      lessons: asList(lessons).map((one) => {
        const structure = asMap(source.lessons.get(String(one))?.structure?.value);
        return {
          ...cardOf(source, String(one), lang),
          number: structure.number,
          minutes: structure.minutes,
          steps: asList(structure.steps).length,
        };
      }),
    } as unknown as Theme;
  });
  return { lang, themes };
}

function cardOf(source: CourseSource, slug: string, lang: Language): NonNullable<Lesson['next']> {
  const folder = need(source.lessons.get(slug), `lessons/${slug}`);
  return {
    slug,
    title: String(wordsOf(folder.words[lang], lang).title),
    picture: asMap(folder.structure?.value).picture as Lesson['picture'],
  };
}

/** Changes with steps, tasks, and the structure of their scenarios; never with a word, a comment or the order of keys. */
function hashOf(source: CourseSource, folder: Folder): string {
  const { steps, tasks } = asMap(folder.structure?.value);
  const scenarios = unique(tasksOf(folder).map((one) => one.scenario)).map(
    (id) => source.scenarios.get(id)?.structure?.value,
  );
  return createHash('sha256')
    .update(stable([steps, tasks, scenarios]))
    .digest('hex')
    .slice(0, 12);
}

const stable = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  ) ?? '';

const unique = (all: readonly string[]): string[] => [...new Set(all)];

function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} does not exist`);
  return value;
}
