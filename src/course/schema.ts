import { iconNames } from '../ui/icon-names.ts';
import { z } from 'zod';
import { asList, asMap, idPattern } from './values.ts';

const id = z.string().regex(idPattern);
const sentence = z.string().min(1);

const picture = z.strictObject({
  things: z.array(z.string()).min(1),
  tint: z.enum(['sage', 'sky', 'clay', 'straw']),
});

/** `lessons/course.yaml` */
export const courseSchema = z.strictObject({
  themes: z.array(z.strictObject({ slug: id, picture, lessons: z.array(id).min(1) })).min(1),
});

const step = z.discriminatedUnion('kind', [
  z.strictObject({ id, kind: z.literal('why') }),
  z.strictObject({ id, kind: z.literal('watch'), task: id }),
  z.strictObject({ id, kind: z.literal('together'), task: id }),
  z.strictObject({ id, kind: z.literal('alone'), task: id }),
  z.strictObject({ id, kind: z.literal('recover'), task: id }),
  z.strictObject({
    id,
    kind: z.literal('question'),
    answers: z
      .array(z.strictObject({ id, right: z.boolean(), icon: z.enum(iconNames).optional() }))
      .min(2)
      .max(4),
  }),
  z.strictObject({
    id,
    kind: z.literal('remember'),
    /** `label` names a control of the simulator: its real label is shown. */
    shapes: z
      .array(z.strictObject({ icon: z.enum(iconNames), label: z.string().optional(), filled: z.boolean().optional() }))
      .min(1),
  }),
]);

const task = z.strictObject({
  simulator: id,
  scenario: id,
  start: z.array(z.looseObject({ type: z.string() })).optional(),
  goal: z.array(z.record(z.string(), z.unknown())).min(1),
  never: z.array(z.record(z.string(), z.unknown())).optional(),
  /** Types of events after which no way leads to the goal, and which the lesson admits. */
  deadEnds: z.array(z.string()).optional(),
});

/** `lessons/<slug>/lesson.yaml` */
export const lessonSchema = z.strictObject({
  number: z.number().int().min(1),
  digcomp: z.string().regex(/^[1-5]\.[1-6]$/),
  level: z.number().int().min(1).max(8),
  minutes: z.number().int().min(1).max(30),
  person: id,
  picture,
  steps: z.array(step).min(1),
  tasks: z.record(id, task),
});

/** `lessons/people/<id>/person.yaml` */
export const personSchema = z.strictObject({
  name: z.string().min(1),
  first: z.string().min(1),
  picture,
  rows: z.array(
    z.strictObject({
      id,
      icon: z.enum(['mail', 'phone', 'address', 'password']),
      value: z.string().max(30).optional(),
    }),
  ),
});

/** What every `lessons/scenarios/<name>/scenario.yaml` has; the rest belongs to its simulator. */
export const scenarioSchema = z.looseObject({ simulator: id });

/** What every `lessons/scenarios/<name>/<language>.yaml` may have besides the words of its simulator. */
export const scenarioWordsSchema = z.looseObject({
  texts: z.record(z.string(), sentence).optional(),
  names: z.record(z.string(), sentence).optional(),
});

type Labels = string | { [key: string]: Labels };
const labels: z.ZodType<Labels> = z.lazy(() => z.union([z.string(), z.record(z.string(), labels)]));

/** The words of one move, as `MoveWords` of lesson.ts. */
const move = z.strictObject({
  do: sentence,
  watch: sentence,
  aim: sentence,
  // biome-ignore lint/suspicious/noThenProperty: a form of words, never awaited
  then: sentence.optional(),
  again: sentence,
  sheet: sentence,
  done: sentence,
});

/** `lessons/simulators/<id>/<language>.yaml` */
export const simulatorWordsSchema = z.strictObject({
  name: sentence,
  labels: z.record(z.string(), labels),
  moves: z.record(z.string(), move),
  happened: z.record(z.string(), sentence),
});

/** `lessons/glossary/<language>.yaml` */
export const glossarySchema = z.strictObject({
  terms: z.record(
    id,
    z.strictObject({
      title: sentence,
      forms: z.array(z.string().min(1)).min(1),
      text: z.array(sentence).min(1).max(3),
    }),
  ),
});

/** `lessons/real-life/services.yaml` */
export const servicesSchema = z.strictObject({
  services: z.array(
    z.strictObject({
      id,
      group: z.enum(['near', 'trouble']),
      facts: z
        .array(
          z.strictObject({
            id,
            value: z
              .string()
              .regex(/^[\w.-]+$/)
              .optional(),
            source: z.string().regex(/^https:\/\/[\w.-]+\/\S*$/),
            checked: z
              .string()
              .regex(/^\d{4}-\d{2}-\d{2}$/)
              .optional(),
          }),
        )
        .min(1)
        .max(3),
    }),
  ),
});

/** `lessons/real-life/<language>.yaml`, for the services and facts that `services.yaml` has. */
export function servicesWordsSchema(services: unknown): z.ZodType {
  const all = asList(asMap(services).services).map(asMap);
  const ids = (list: unknown) => asList(list).map((one) => String(asMap(one).id));
  return z.strictObject(
    Object.fromEntries(
      all.map((one) => [String(one.id), z.strictObject({ title: sentence, facts: keyed(ids(one.facts), sentence) })]),
    ),
  );
}

/** `lessons/<language>.yaml`, for the themes that `course.yaml` has. */
export function courseWordsSchema(course: unknown): z.ZodType {
  const themes = asList(asMap(course).themes).map((theme) => String(asMap(theme).slug));
  return z.strictObject({
    title: sentence,
    themes: keyed(themes, z.strictObject({ title: sentence, about: sentence })),
  });
}

/** `lessons/people/<id>/<language>.yaml`: a value is in the structure or in the words. */
export function personWordsSchema(person: unknown): z.ZodType {
  const rows = asList(asMap(person).rows).map(asMap);
  const row = (one: Readonly<Record<string, unknown>>) =>
    z.strictObject({
      label: sentence,
      value: one.value === undefined ? sentence.max(30) : sentence.max(30).optional(),
      spoken: sentence.optional(),
    });
  return z.strictObject({
    name: sentence.optional(),
    first: sentence.optional(),
    about: sentence,
    note: sentence,
    rows: z.strictObject(Object.fromEntries(rows.map((one) => [String(one.id), row(one)]))),
  });
}

/** `lessons/<slug>/<language>.yaml`, for the steps and tasks that `lesson.yaml` has. */
export function lessonWordsSchema(lesson: unknown): z.ZodType {
  const { steps, tasks } = asMap(lesson);
  const stepWords = asList(steps).map((one) => [String(asMap(one).id), wordsOfStep(asMap(one))] as const);
  const taskWords = Object.entries(asMap(tasks)).map(([key, one]) => {
    const deadEnds = asList(asMap(one).deadEnds).map(String);
    return [
      key,
      z.strictObject({
        done: sentence,
        texts: z.record(z.string(), sentence).optional(),
        deadEnds: deadEnds.length ? keyed(deadEnds, sentence) : z.strictObject({}).optional(),
      }),
    ] as const;
  });
  return z.strictObject({
    title: sentence,
    steps: z.strictObject(Object.fromEntries(stepWords)),
    tasks: z.strictObject(Object.fromEntries(taskWords)),
  });
}

function wordsOfStep(one: Readonly<Record<string, unknown>>): z.ZodType {
  switch (one.kind) {
    case 'why':
      return z.strictObject({ sentence, needs: sentence });
    case 'together':
      return z.strictObject({ intro: sentence.optional() }).optional();
    case 'alone':
      return z.strictObject({ intro: sentence });
    case 'recover':
      return z.strictObject({ ask: sentence, happened: sentence });
    case 'question':
      return z.strictObject({
        question: sentence,
        answers: keyed(
          asList(one.answers).map((answer) => String(asMap(answer).id)),
          z.strictObject({ text: sentence, feedback: sentence }),
        ),
      });
    case 'remember':
      return z.strictObject({
        lines: z.array(sentence).min(1).max(3),
        real: z.strictObject({
          text: sentence,
          shapes: z
            .array(z.strictObject({ label: z.string().optional(), caption: sentence }))
            .length(asList(one.shapes).length),
          closing: sentence,
        }),
        now: z.array(sentence).min(1),
        helping: z.array(sentence).length(2),
      });
    default:
      // `watch` has no words; of an unknown kind nothing can be said.
      return one.kind === 'watch' ? z.strictObject({}).optional() : z.unknown().optional();
  }
}

const keyed = (keys: readonly string[], schema: z.ZodType) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, schema])));
