import { languages } from '../../i18n/languages.ts';
import { type CourseSource, type Folder, tasksOf } from '../course-source.ts';
import { type Fault, faultAt, inLanguage } from '../faults.ts';
import { keysIn } from '../goal.ts';
import type { Rule } from './rule.ts';
import { asMap } from '../values.ts';

/** Every `$key` has its words in every language, in the scenario or in the task; and a task's own words are used. */
export const texts: Rule = {
  name: 'texts',
  faults: (source) => [...source.lessons.values()].flatMap((lesson) => inLesson(source, lesson)),
};

function inLesson(source: CourseSource, lesson: Folder): Omit<Fault, 'rule'>[] {
  const file = lesson.structure;
  if (!file) return [];
  return tasksOf(lesson).flatMap(({ id, scenario, value }) => {
    const used = ['goal', 'never', 'start'].flatMap((part) => keysIn(value[part], ['tasks', id, part]));
    const folder = source.scenarios.get(scenario);
    return languages.flatMap((lang) => {
      const words = lesson.words[lang];
      const shared = folder?.words[lang];
      const own = asMap(asMap(asMap(asMap(words?.value).tasks)[id]).texts);
      const known = { ...own, ...asMap(asMap(shared?.value).texts) };
      const missing = folder && words && shared ? used.filter(({ key }) => !(key in known)) : [];
      return [
        ...missing.map(({ key, path }) =>
          faultAt(file, path, 'no-text', {
            found: `$${key}`,
            language: inLanguage(lang),
            key,
            task: id,
            scenario: `${folder!.path}/${lang}.yaml`,
            lesson: `${lesson.path}/${lang}.yaml`,
          }),
        ),
        ...Object.keys(own)
          .filter((key) => !used.some((one) => one.key === key))
          .map((key) =>
            faultAt(words!, ['tasks', id, 'texts', key], 'unused-text', { found: key, task: id, part: 'key' }),
          ),
      ];
    });
  });
}
