import type { CourseSource } from '../course-source.ts';
import type { Fault } from '../faults.ts';

/** One thing that an author's files are held to. A rule meets files of any shape, and says nothing of what another rule judges. */
export interface Rule {
  name: string;
  faults(source: CourseSource): Omit<Fault, 'rule'>[];
}
