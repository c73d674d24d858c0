import { ContactRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Piece } from '../i18n/sentence.ts';
import { Button } from '../ui/Button.tsx';
import { Progress } from '../ui/Progress.tsx';
import css from './player.module.css';
import { usePlayer } from './player-context.ts';
import { useFreshHeading } from './use-fresh-heading.ts';
import { Words } from './Words.tsx';

/** Sentences of more letters are set smaller, so that names of controls keep to a line. */
const LONG = 32;

interface Props {
  /** *2 sur 5*, the one number of the screen. */
  count?: { gesture: number; of: number } | undefined;
  /** In the place of the number: a tick. */
  sign?: ReactNode;
  /** What happened, before the sentence to act on. */
  before?: ReactNode;
  /** The sentence to act on. */
  sentence: readonly Piece[];
  /** At most two short sentences. */
  detail?: ReactNode;
  /** Under the detail: the bar of the demonstration, ways out. */
  children?: ReactNode;
  /** At the foot of the page; where the pages are stacked, only when it is `offered`. */
  link?: ReactNode;
  /** The link answers a press on *Suite*, or the goal is met. */
  offered?: boolean | undefined;
  /** For keyboards and screen readers: shown while it has the focus. */
  near?: ReactNode;
  /** A bar lies over the foot of the page. */
  barred?: boolean | undefined;
}

/** The left page of a lesson: where one is, whom one helps, what to do now. */
export function Instruction({ count, sign, before, sentence, detail, children, link, offered, near, barred }: Props) {
  const { t } = useTranslation();
  const { step, progress } = usePlayer();
  const heading = useFreshHeading();

  return (
    <section className={css.instruction} data-barred={barred ? '' : undefined}>
      <p className={css.kicker}>
        {t(`player.kinds.${step.kind}`)}
        {count && (
          <span className={css.gesture} data-say="no">
            {' '}
            {t('player.gesture', { index: count.gesture, count: count.of })}
          </span>
        )}
      </p>
      <div className={css.helping}>
        <Helping />
        <Progress {...progress} className={css.bars} />
      </div>
      {sign ?? (count && <Number {...count} />)}
      {before}
      <h1
        id="instruction"
        ref={heading}
        tabIndex={-1}
        className={css.sentence}
        data-first={sign || count || before ? undefined : ''}
        data-long={length(sentence) > LONG ? '' : undefined}
      >
        <Words pieces={sentence} />
      </h1>
      {detail && <div className={css.detail}>{detail}</div>}
      {near && <div className={css.near}>{near}</div>}
      {children}
      {link && (
        <div className={css.link} data-offered={offered ? '' : undefined}>
          {link}
        </div>
      )}
    </section>
  );
}

const length = (pieces: readonly Piece[]) => pieces.reduce((n, { text }) => n + text.length, 0);

/** *Vous aidez Jeanne*: opens her card. */
export function Helping() {
  const { t } = useTranslation();
  const { lesson, openCard } = usePlayer();
  return (
    <Button variant="link" control="card" icon={<ContactRound />} onPress={openCard}>
      {t('player.helping', { name: lesson.person.first })}
    </Button>
  );
}

function Number({ gesture, of }: { gesture: number; of: number }) {
  const { t } = useTranslation();
  return (
    <p className={css.number} aria-hidden="true">
      <span className={css.digit}>{gesture}</span> {t('player.of', { count: of })}
    </p>
  );
}
