import { languages } from '../../i18n/languages.ts';
import type { CourseSource } from '../course-source.ts';
import { type Fault, faultAt } from '../faults.ts';
import { controlsOf, type Prose, prose } from '../prose.ts';
import type { Rule } from './rule.ts';
import { asText, valueAt } from '../values.ts';

type Found = Omit<Fault, 'rule'>;

/** `{…}` names a control of the lesson's devices, or what a move gives; every mark is closed. */
export const marks: Rule = {
  name: 'marks',
  faults: (source) => prose(source).flatMap((one) => (one.said ? [...broken(one), ...slots(source, one)] : [])),
};

function broken({ file, path, text }: Prose): Found[] {
  const bare = text.replace(/\{[^{}|]*\|[^{}|]*\}|\{[\w:.-]+\}|\[[^[\]]+\]/g, 'x');
  const odd = (bare.match(/\*\*/g)?.length ?? 0) % 2 === 1;
  return odd || /[{}[\]]/.test(bare) ? [faultAt(file, path, 'broken-mark', { found: text })] : [];
}

function slots(source: CourseSource, one: Prose): Found[] {
  const { file, path, lang, text, place, simulators } = one;
  const controls = controlsOf(source, simulators, lang);
  const inMove = place === 'simulator' && path[0] === 'moves';
  const given = inMove ? ['control', ...givenElsewhere(source, one)] : [];
  return [...text.matchAll(/\{([\w:.-]+)\}/g)].flatMap(([mark, id]) => {
    if (given.includes(id!)) return [];
    if (id === 'control') return [faultAt(file, path, 'control-outside', { found: mark, inText: mark })];
    // Labels may not have been written yet: without any, nothing can be said of a control.
    if (controls.size === 0 && simulators.length > 0) return [];
    if (controls.has(id!) || controls.has(id!.replaceAll('.', ':')) || controls.has(id!.split(':', 1)[0]!)) return [];
    return [
      faultAt(file, path, 'unknown-slot', {
        found: mark,
        inText: mark,
        expected: [...given, ...controls.keys()].map((key) => `{${key}}`),
      }),
    ];
  });
}

/** What the same move is filled with in other languages: what only one language knows is a slip of the pen. */
function givenElsewhere(source: CourseSource, { lang, path, simulators }: Prose): string[] {
  const words = source.simulators.get(simulators[0] ?? '')?.words;
  return languages
    .filter((other) => other !== lang)
    .flatMap((other) => Object.values((valueAt(words?.[other]?.value, path.slice(0, 2)) as object | undefined) ?? {}))
    .flatMap((sentence) => [...(asText(sentence) ?? '').matchAll(/\{([\w:.-]+)\}/g)].map(([, id]) => id!))
    .filter((id, i, all) => id !== 'control' && all.indexOf(id) === i);
}
