import { useSelector } from '@xstate/react';
import { Check, HardDriveDownload, Info, Pause, Play, RotateCcw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Course, Theme } from '../course/lesson.ts';
import { isLanguage, locales } from '../i18n/languages.ts';
import type { Selection } from '../offline/index-file.ts';
import type { Stop } from '../offline/keeping-machine.ts';
import { useReason } from '../offline/use-reason.ts';
import { Button } from '../ui/Button.tsx';
import { Frame } from '../ui/Frame.tsx';
import { useFrame } from '../ui/frame-context.ts';
import css from './keep.module.css';
import { type Holding, keeper, useHolding } from './keeping.ts';

interface Props {
  course: Course;
  /** Goes back to where the learner came from. */
  onBack(): void;
}

/** `12 Mo`; whole numbers from 10 on, one digit below. */
function useSizes() {
  const { lang } = useFrame();
  return (bytes: number) => {
    const millions = Math.max(0.1, bytes / 1e6);
    return new Intl.NumberFormat(isLanguage(lang) ? locales[lang] : lang, {
      style: 'unit',
      unit: 'megabyte',
      maximumFractionDigits: millions < 10 ? 1 : 0,
    }).format(millions);
  };
}

/** *Tout garder sur cet appareil*: the whole course or a theme, its size said first. */
export function KeepPage({ course, onBack }: Props) {
  const { t } = useTranslation();
  const { lang, openTerm } = useFrame();
  const state = useSelector(keeper(), (snapshot) => snapshot);
  const now = state.value;
  const { holding, failed } = useHolding(course, lang, now);
  const why = useReason(failed);
  const sizes = useSizes();
  const busy = now === 'running' || now === 'paused' || now === 'stopped';
  const start = (selection: Selection) =>
    holding && keeper().send({ type: 'keep.start', selection, index: holding.index });
  const { all } = holding?.index ?? {};
  const whole = holding && Object.values(holding.lessons).every((kept) => kept === 'all');
  const tight = all && holding?.room !== undefined && holding.room < all.bytes;

  return (
    <Frame
      layout="page"
      screen="keep"
      left={
        <div className={css.page}>
          <h1 className={css.title} tabIndex={-1}>
            {t('offline.keep.title')}
          </h1>
          <p className={css.about}>{t('offline.keep.about')}</p>
          {now === 'idle' && whole && (
            <p className={css.state}>
              <Check aria-hidden="true" /> {t('offline.keep.done')}
            </p>
          )}
          {now !== 'idle' && <Going course={course} holding={holding} />}
          {failed && (
            <p className={css.state} role="alert">
              <Info aria-hidden="true" /> {why && why !== 'part' ? t(`offline.why.${why}`) : t('offline.why.part')}
            </p>
          )}
          {!busy && (
            <>
              {!whole && (
                <div className={css.whole} aria-busy={all ? undefined : true}>
                  <p>{all && t('offline.keep.size', { size: sizes(all.bytes) })}</p>
                  {tight && <p>{t('offline.keep.tight', { size: sizes(holding.room!) })}</p>}
                  <Button
                    control="keep:all"
                    variant="main"
                    icon={<HardDriveDownload />}
                    isDisabled={!holding}
                    onPress={() => start('all')}
                  >
                    {t('offline.keep.all')}
                  </Button>
                </div>
              )}
              <h2 className={css.heading}>{t(whole ? 'home.all' : 'offline.keep.themes')}</h2>
              <ul>
                {course.themes.map((theme) => (
                  <li key={theme.slug} className={css.theme}>
                    <ThemeRow theme={theme} holding={holding} onKeep={() => start({ theme: theme.slug })} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      }
      foot={{
        back: { label: t('app.back'), onPress: onBack },
        help: {
          label: t('app.help'),
          onPress: () =>
            openTerm({ title: t('help.title'), text: t('help.keep', { returnObjects: true }) as string[] }),
        },
      }}
    />
  );
}

function ThemeRow({ theme, holding, onKeep }: { theme: Theme; holding: Holding | undefined; onKeep(): void }) {
  const { t } = useTranslation();
  const sizes = useSizes();
  const kept = theme.lessons.filter(({ slug }) => holding?.lessons[slug] === 'all').length;
  const whole = kept === theme.lessons.length;
  const amount = holding?.index.themes[theme.slug]?.amount;
  return (
    <>
      <h3 className={css.name} id={`keep-${theme.slug}`}>
        {theme.title}
      </h3>
      <p className={css.counts}>
        {holding && (
          <>
            {whole && <Check aria-hidden="true" />}
            {t('offline.keep.kept', { count: kept, all: theme.lessons.length })}
            {!whole && amount && <span>{t('offline.keep.themeSize', { size: sizes(amount.bytes) })}</span>}
          </>
        )}
      </p>
      {!whole && (
        <Button
          control={`keep:${theme.slug}`}
          icon={<HardDriveDownload />}
          isDisabled={!holding}
          onPress={onKeep}
          aria-describedby={`keep-${theme.slug}`}
        >
          {t('offline.keep.theme')}
        </Button>
      )}
    </>
  );
}

/** What is being kept, how far it is, and its ways on. */
function Going({ course, holding }: { course: Course; holding: Holding | undefined }) {
  const { t } = useTranslation();
  const { lang, announce } = useFrame();
  const { value, context } = useSelector(keeper(), (snapshot) => snapshot);
  const send = keeper().send;
  const part = context.files ? Math.min(1, context.kept / context.files) : 0;
  // 100 % is said only when it is over.
  const percent = new Intl.NumberFormat(isLanguage(lang) ? locales[lang] : lang, { style: 'percent' }).format(
    value === 'kept' ? 1 : Math.min(0.99, Math.floor(part * 100) / 100),
  );
  const quarter = value === 'running' ? Math.floor(part * 4) : 0;
  const told = useRef(0);
  useEffect(() => {
    if (quarter > told.current) announce(t('offline.keep.percent', { percent: percent }));
    told.current = quarter;
    // oxlint-disable-next-line react/exhaustive-deps -- only a new quarter is told
  }, [quarter]);

  return (
    <section className={css.going} data-keeping={value}>
      <p role="status" className={css.state}>
        {value === 'kept' ? <Check aria-hidden="true" /> : <Info aria-hidden="true" />}
        <span>
          {value === 'running' && t('offline.keep.running')}
          {value === 'paused' && t('offline.keep.paused')}
          {value === 'kept' && t('offline.keep.done')}
          {value === 'stopped' && <Stopped why={context.stop} />}
        </span>
      </p>
      {value !== 'kept' && context.stop !== 'refused' && (
        <>
          <progress className={css.bar} max={1} value={part} aria-label={t('offline.keep.progress')} />
          <p className={css.counts}>{t('offline.keep.percent', { percent })}</p>
        </>
      )}
      {value === 'stopped' && holding && context.stop !== 'refused' && (
        <Missing course={course} holding={holding} selection={context.selection ?? 'all'} />
      )}
      {value === 'running' && (
        <Button control="keep:pause" icon={<Pause />} onPress={() => send({ type: 'keep.pause' })}>
          {t('offline.keep.pause')}
        </Button>
      )}
      {value === 'paused' && (
        <Button control="keep:resume" variant="main" icon={<Play />} onPress={() => send({ type: 'keep.resume' })}>
          {t('offline.keep.resume')}
        </Button>
      )}
      {value === 'stopped' && (
        <Button control="keep:again" variant="main" icon={<RotateCcw />} onPress={() => send({ type: 'keep.resume' })}>
          {t('offline.keep.again')}
        </Button>
      )}
    </section>
  );
}

function Stopped({ why }: { why: Stop | undefined }) {
  const { t } = useTranslation();
  if (why === 'full') return t('offline.keep.full');
  if (why === 'refused') return t('offline.keep.refused');
  return (
    <>
      {t('offline.keep.stopped')} {why && why !== 'part' && t(`offline.why.${why}`)}
    </>
  );
}

/** Names said; the others are counted. */
const NAMES = 5;

function Missing({ course, holding, selection }: { course: Course; holding: Holding; selection: Selection }) {
  const { t } = useTranslation();
  const missing = course.themes
    .filter(({ slug }) => selection === 'all' || selection.theme === slug)
    .flatMap(({ lessons }) => lessons)
    .filter(({ slug }) => holding.lessons[slug] !== 'all');
  if (!missing.length) return null;
  const others = missing.length - NAMES;
  return (
    <>
      <p>{t('offline.keep.missing')}</p>
      <ul className={css.missing}>
        {missing.slice(0, NAMES).map(({ slug, title }) => (
          <li key={slug}>{holding.lessons[slug] === 'silent' ? t('offline.keep.silent', { lesson: title }) : title}</li>
        ))}
        {others > 0 && <li>{t('offline.keep.others', { count: others })}</li>}
      </ul>
    </>
  );
}
