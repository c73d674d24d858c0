import { type CSSProperties, Fragment, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lesson, RememberStep } from '../course/lesson.ts';
import type { Piece } from '../i18n/sentence.ts';
import type { Move } from '../simulators/simulator.ts';
import { Logo } from '../ui/Frame.tsx';
import { Sentence } from '../ui/Sentence.tsx';
import { type Drawing, DrawnScreen } from './DrawnScreen.tsx';
import { qrOf } from './qr.ts';
import { firstSentence, type Line, notesOf, type Row } from './sheet.ts';
import css from './sheet.module.css';

/** What says the words of the sheet, on the learner's kind of device. */
export interface Words {
  /** A move, by its `sheet` form, as its control is called at this moment. */
  move(snapshot: unknown, move: Move): readonly Piece[];
  /** A sentence of the lesson. */
  line(sentence: string): readonly Piece[];
}

interface Props {
  lesson: Lesson;
  rows: readonly Row[];
  drawing: Drawing;
  words: Words;
  /** The lesson's path, on whatever host the page was opened. */
  path: string;
}

/** The sheet of one lesson: its plan in numbered steps, with room to write what is different at home. */
export function Sheet({ lesson, rows, drawing, words, path }: Props) {
  const { t } = useTranslation();
  const remember = lesson.steps.find((step): step is RememberStep => step.kind === 'remember');
  return (
    <article className={css.sheet} data-sheet="" data-many={rows.length > 8 ? '' : undefined}>
      <header className={css.head}>
        <h1 className={css.title} tabIndex={-1}>
          {lesson.title}
        </h1>
        <Logo className={css.logo} />
        <p className={css.about}>
          <span>{t('sheet.lesson', { number: lesson.number })}</span>
          <span>{t('player.helping', { name: lesson.person.first })}</span>
        </p>
      </header>
      <ol className={css.rows}>
        {rows.map((row) => (
          <Step key={row.lines[0]!.number} row={row} drawing={drawing} words={words} lang={lesson.lang} />
        ))}
      </ol>
      <footer className={css.end}>
        <div className={css.keep}>
          {remember && (
            <>
              <h2 className={css.heading}>{t('player.kinds.remember')}</h2>
              <ul className={css.lines}>
                {remember.lines.map((line) => (
                  <li key={line}>
                    <Sentence pieces={words.line(line)} lang={lesson.lang} />
                  </li>
                ))}
              </ul>
            </>
          )}
          <h2 className={css.heading}>{t('sheet.notes')}</h2>
          <div className={css.notes} aria-hidden="true">
            {Array.from({ length: notesOf(rows) }, (_, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- lines to write on
              <span key={i} />
            ))}
          </div>
        </div>
        <Address path={path} />
      </footer>
    </article>
  );
}

interface StepProps {
  row: Row;
  drawing: Drawing;
  words: Words;
  lang: string;
}

function Step({ row, drawing, words, lang }: StepProps) {
  const { t } = useTranslation();
  const [reveals, setReveals] = useState<Readonly<Record<string, string>>>({});
  return (
    <li
      className={css.row}
      data-form={row.kind === 'form' ? '' : undefined}
      style={{ '--lines': row.lines.length + 1 } as CSSProperties}
    >
      <DrawnScreen drawing={drawing} row={row} onReveals={setReveals} />
      {row.lines.map((line) => (
        <Fragment key={line.number}>
          <p className={css.number} data-number="">
            {line.number}
          </p>
          <div className={css.words}>
            {sentences(line, reveals, words).map(([lead, rest], i) => (
              // oxlint-disable-next-line react/no-array-index-key -- the same two always
              <Fragment key={i}>
                <p className={css.lead}>
                  <Sentence pieces={lead} lang={lang} />
                </p>
                {rest.length > 0 && (
                  <p className={css.rest}>
                    <Sentence pieces={rest} lang={lang} />
                  </p>
                )}
              </Fragment>
            ))}
          </div>
        </Fragment>
      ))}
      <p className={css.blank}>
        <span>{t(`sheet.blank.${row.kind}`)}</span>
        <span className={css.write} aria-hidden="true" />
      </p>
    </li>
  );
}

/** What is said of a move; first how its control comes to the screen, when it is folded away. */
function sentences({ shown: { before, move } }: Line, reveals: Readonly<Record<string, string>>, words: Words) {
  const opener = reveals[move.control];
  const first = opener ? [words.move(before, { ...move, control: opener, words: 'reveal', gesture: 'press' })] : [];
  return [...first, words.move(before, move)].map(firstSentence);
}

const never = () => () => {};

/** The lesson's address as a code and in letters; its host is known where the page is read, not where it was built. */
function Address({ path }: { path: string }) {
  const { t } = useTranslation();
  const origin = useSyncExternalStore(
    never,
    () => location.origin,
    () => '',
  );
  const code = origin ? qrOf(origin + path) : undefined;
  const letters = (origin.replace(/^https?:\/\//, '') + path).split(/(?<=\/)/);
  return (
    <div className={css.address}>
      <svg
        className={css.code}
        viewBox={code ? `0 0 ${code.size} ${code.size}` : '0 0 1 1'}
        role="img"
        aria-label={t('sheet.code')}
        shapeRendering="crispEdges"
      >
        {code && <path d={code.path} />}
      </svg>
      <p className={css.again}>{t('sheet.again')}</p>
      <p className={css.letters}>
        {letters.map((part, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- parts of one address
          <Fragment key={i}>
            {part}
            <wbr />
          </Fragment>
        ))}
      </p>
    </div>
  );
}
