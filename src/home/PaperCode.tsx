import { Printer, TicketCheck } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Theme } from '../course/lesson.ts';
import { faultWords } from '../i18n/faults.ts';
import { MOST, paperCode, readPaperCode } from '../progress/paper-code.ts';
import { openProgress } from '../progress/progress.ts';
import type { LessonRecord } from '../progress/records.ts';
import { Button } from '../ui/Button.tsx';
import { Said, useSaid } from './Said.tsx';
import css from './record.module.css';

interface Props {
  lessons: Theme['lessons'];
  /** `undefined` while they are being read. */
  records: readonly LessonRecord[] | undefined;
}

/** The lessons finished as a short code to copy, and where such a code is written in. */
export function PaperCode({ lessons, records }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [said, say] = useSaid();
  const finished = new Set(records?.filter((one) => one.finished).map((one) => one.slug));
  const numbers = lessons
    .filter(({ slug, number }) => finished.has(slug) && number <= MOST)
    .map(({ number }) => number);
  const code = paperCode(numbers);

  const bring = async () => {
    const wanted = readPaperCode(text);
    if (!wanted) return say(t(faultWords.code));
    const found = lessons.filter(({ number }) => wanted.includes(number));
    if (found.length === 0) return say(t('record.code.none_here'));
    const kept = await (await openProgress()).bring(
      found.map(({ slug }) => ({ slug, done: [], finished: true, step: '', at: 0 })),
    );
    if (kept) setText('');
    say(kept ? t('record.code.done', { count: found.length }) : t('record.code.held'));
  };

  return (
    <>
      {code ? (
        <>
          <p>{t('record.code.about')}</p>
          <code className={css.code} translate="no" data-say="no" data-paper-code="">
            {code.split(' ').map((group, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- groups may be alike
              <span key={i}>{group} </span>
            ))}
          </code>
          <Button control="record:print" variant="link" icon={<Printer />} onPress={() => print()}>
            {t('sheet.print')}
          </Button>
        </>
      ) : (
        <p>{records && t('record.code.none')}</p>
      )}
      <form
        className={css.form}
        data-paper="no"
        onSubmit={(e: FormEvent) => {
          e.preventDefault();
          void bring();
        }}
      >
        <label htmlFor="paper-code">{t('record.code.have')}</label>
        <p id="paper-code-hint" className={css.hint}>
          {t('record.code.hint')}
        </p>
        <div className={css.entry}>
          <input
            id="paper-code"
            className={css.field}
            value={text}
            onChange={(e) => setText(e.target.value)}
            aria-describedby="paper-code-hint"
            autoComplete="off"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            maxLength={2 * MOST}
            data-control="record:code"
          />
          <Button control="record:code-go" type="submit" icon={<TicketCheck />} isDisabled={text.trim() === ''}>
            {t('record.code.go')}
          </Button>
        </div>
        <Said text={said} />
      </form>
    </>
  );
}
