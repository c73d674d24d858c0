import type { CourseSource } from '../course-source.ts';
import { type Fault, faultAt } from '../faults.ts';
import { asList, asMap } from '../values.ts';
import type { Rule } from './rule.ts';

/** Facts of real life are checked again every year: phone numbers and addresses change. A warning, so that no build ends by the passing of time. */
export const dated: Rule = {
  name: 'dated',
  faults: ({ realLife }) => datedFaults(realLife, new Date()),
};

/** What `dated` tells on a given day. */
export function datedFaults({ structure }: CourseSource['realLife'], today: Date): Omit<Fault, 'rule'>[] {
  if (!structure) return [];
  const yearAgo = new Date(today);
  yearAgo.setUTCFullYear(today.getUTCFullYear() - 1);
  return asList(asMap(structure.value).services).flatMap((service, i) =>
    asList(asMap(service).facts).flatMap((fact, j) => {
      const { checked } = asMap(fact);
      if (checked === undefined)
        return [
          faultAt(structure, ['services', i, 'facts', j, 'source'], 'fact-unchecked', {
            severity: 'warning',
            found: String(asMap(fact).source),
          }),
        ];
      const found = String(checked);
      const day = Date.parse(found);
      if (Number.isNaN(day) || (day >= yearAgo.getTime() && day <= today.getTime())) return [];
      const key = day < yearAgo.getTime() ? 'fact-old' : 'fact-early';
      return [
        faultAt(structure, ['services', i, 'facts', j, 'checked'], key, {
          severity: 'warning',
          found,
          source: String(asMap(fact).source),
        }),
      ];
    }),
  );
}
