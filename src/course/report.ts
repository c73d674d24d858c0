import { fileURLToPath } from 'node:url';
import { languages } from '../i18n/languages.ts';
import { logic } from '../simulators/logic.ts';
import { coverageOf } from '../voice/make/coverage.ts';
import { openCourse } from './compile.ts';
import { listed } from './course-source.ts';
import messages from './faults.fr.json' with { type: 'json' };
import { report } from './faults.ts';
import { judge, type Verdict } from './gate.ts';
import { deviceOf, lessonOf } from './lesson-of.ts';
import { length } from './reckon.ts';
import { outside, vocabularyOf } from './vocabulary.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const json = process.argv.includes('--json');
const fill = (template: string, details: Record<string, string | number>) =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));

const { source, faults } = openCourse(root);
const errors = faults.filter((fault) => fault.severity === 'error');
if (faults.length) console.error(report(faults));

const verdicts = errors.length
  ? []
  : listed(source).flatMap(({ slug }) =>
      languages.map((lang) =>
        judge(
          lessonOf(source, slug, lang),
          languages.map((one) => deviceOf(source, slug, one)),
          logic,
        ),
      ),
    );
/** Old facts are told, and are no gap: nothing has changed in the lessons. */
const gaps =
  faults.filter(({ rule }) => rule !== 'dated').length +
  verdicts.reduce((sum, one) => sum + one.gaps.length + one.tasks.reduce((n, task) => n + task.gaps.length, 0), 0);

if (json) {
  // What is not of one task is told with the first.
  const lessons = verdicts.map(({ slug, language, tasks, gaps: own, sentences, seconds }) => ({
    slug,
    language,
    tasks: tasks.map((task, i) => ({ ...task, gaps: i === 0 ? [...own, ...task.gaps] : task.gaps })),
    sentences: sentences.size,
    seconds,
    clips: coverageOf(root, source, slug, language).clips,
  }));
  console.log(JSON.stringify({ lessons, gaps }));
} else {
  for (const verdict of verdicts) table(verdict);
  console.log(gaps ? fill(messages.table.total, { count: gaps }) : messages.table.sound);
}
process.exitCode = gaps ? 1 : 0;

function table({ slug, language, tasks, gaps: own, sentences, seconds }: Verdict) {
  const rows = [
    messages.table.head.split(' | '),
    ...tasks.map((task, i) => [
      i ? '' : slug,
      i ? '' : language,
      task.id,
      task.planMoves < 0 ? '–' : String(task.planMoves),
      i ? '' : String(sentences.size),
      i
        ? ''
        : fill(messages.table.time, {
            minutes: Math.floor(seconds / 60),
            seconds: String(seconds % 60).padStart(2, '0'),
          }),
      String(task.gaps.length + (i ? 0 : own.length)),
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    );
  for (const gap of own) console.log(`  ${gap}`);
  for (const task of tasks) for (const gap of task.gaps) console.log(`  ${task.id} : ${gap}`);
  if (seconds < length.least || seconds > length.most)
    console.log(`  ${fill(messages.table.outOfTime, { slug, lang: language, seconds, ...length })}`);
  const { words, share } = outside(sentences, vocabularyOf(source, language));
  console.log(fill(messages.table.outside, { slug, lang: language, words: words.join(', ') || messages.table.none }));
  const { clips, missing, bytes } = coverageOf(root, source, slug, language);
  console.log(fill(messages.table.voice, { clips, missing: missing.length, size: Math.ceil(bytes / 1000) }));
  console.log(`${fill(messages.table.share, { share: (share * 100).toFixed(1).replace('.', ',') })}\n`);
}
