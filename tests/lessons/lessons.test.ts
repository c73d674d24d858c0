import { fileURLToPath } from 'node:url';
import { openCourse, soundCourse } from '../../src/course/compile.ts';
import { listed } from '../../src/course/course-source.ts';
import { rehearse } from '../../src/course/gate.ts';
import { deviceOf, lessonOf } from '../../src/course/lesson-of.ts';
import { languages } from '../../src/i18n/languages.ts';
import { logic } from '../../src/simulators/logic.ts';
import { prove } from './walks.ts';

const source = soundCourse(openCourse(fileURLToPath(new URL('../..', import.meta.url))));

/** Every task of every lesson, on a device in each language: what a device says decides what is typed on it. */
for (const { slug } of listed(source))
  for (const lang of languages) {
    const device = deviceOf(source, slug, lang);
    for (const task of Object.values(lessonOf(source, slug, lang).tasks)) {
      const sim = logic[task.simulator]!;
      const { snapshot: start, goal } = rehearse(task, device, sim);
      const deadEnds = task.deadEnds.map(({ event }) => event);
      prove({ name: `${slug}, ${task.id}, ${lang}`, sim, start, goal, deadEnds });
    }
  }
