import { things } from '../../ui/pictures/things.ts';
import { type CourseSource } from '../course-source.ts';
import { type Fault, faultAt } from '../faults.ts';
import { type YamlFile } from '../source.ts';
import type { Rule } from './rule.ts';
import { asList, asMap, type Path, valueAt } from '../values.ts';

/** What a picture is made of has been drawn. */
export const pictures: Rule = {
  name: 'pictures',
  faults: (source: CourseSource) => {
    const structures = [source.lessons, source.people].flatMap((all) =>
      [...all.values()].map((folder) => folder.structure),
    );
    const themes = asList(asMap(source.course?.value).themes);
    return [
      ...structures.flatMap((file) => missing(file, ['picture', 'things'])),
      ...themes.flatMap((_, i) => missing(source.course, ['themes', i, 'picture', 'things'])),
    ];
  },
};

const missing = (file: YamlFile | undefined, path: Path): Omit<Fault, 'rule'>[] =>
  asList(valueAt(file?.value, path)).flatMap((thing, i) =>
    typeof thing !== 'string' || thing in things
      ? []
      : [faultAt(file!, [...path, i], 'unknown-picture', { found: thing, expected: Object.keys(things) })],
  );
