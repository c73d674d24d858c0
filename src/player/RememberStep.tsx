import { Check, CircleCheck, FileText, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RememberStep as Step } from '../course/lesson.ts';
import { LinkButton } from '../ui/Button.tsx';
import { Frame } from '../ui/Frame.tsx';
import { icons } from '../ui/icons.ts';
import { Picture } from '../ui/Picture.tsx';
import { Help } from './Help.tsx';
import { usePlayer } from './player-context.ts';
import css from './remember.module.css';
import { say } from './say.ts';
import { useFreshHeading } from './use-fresh-heading.ts';
import { Words } from './Words.tsx';

/** *À retenir*: three lines, what it looks like elsewhere, and what to do for real. */
export function RememberStep({ step }: { step: Step }) {
  const { t } = useTranslation();
  const player = usePlayer();
  const { lesson, speaker, addresses } = player;
  const [help, setHelp] = useState(false);
  const heading = useFreshHeading();
  const alone = lesson.steps.find((s) => s.kind === 'alone');
  const task = alone && player.reached(alone.id) ? lesson.tasks[alone.task] : undefined;

  useEffect(() => {
    player.reach();
    // oxlint-disable-next-line react/exhaustive-deps -- once, on arriving
  }, []);

  const label = (sentence: string) =>
    say(speaker, sentence)
      .map(({ text }) => text)
      .join('');

  return (
    <Frame
      layout="book"
      {...player.frame}
      left={
        <div className={css.left}>
          {task && (
            <div className={css.success}>
              <p className={css.well}>
                <CircleCheck aria-hidden="true" /> {t('player.success')}
              </p>
              <p className={css.outcome}>
                <Words pieces={say(speaker, task.done)} />
              </p>
            </div>
          )}
          <h1 id="instruction" ref={heading} tabIndex={-1} className={css.title}>
            {t('player.kinds.remember')}
          </h1>
          <ol className={css.lines}>
            {step.lines.map((line, i) => (
              <li key={line}>
                <span className={css.digit} aria-hidden="true">
                  {i + 1}
                </span>
                <span>
                  <Words pieces={say(speaker, line)} />
                </span>
              </li>
            ))}
          </ol>
          <div className={css.sheet}>
            <Paper />
            <LinkButton control="sheet" icon={<FileText />} href={addresses.sheet}>
              {t('sheet.see')}
            </LinkButton>
            <LinkButton control="sheet:print" icon={<Printer />} href={`${addresses.sheet}#print`}>
              {t('sheet.printSheet')}
            </LinkButton>
          </div>
          <h2 className={css.heading}>{t('player.ifHelping')}</h2>
          {step.helping.map((line) => (
            <p key={line} className={css.text}>
              <Words pieces={say(speaker, line)} />
            </p>
          ))}
        </div>
      }
      right={
        <div className={css.right}>
          <h2 className={css.heading}>{t('player.inLife')}</h2>
          <p className={css.text}>
            <Words pieces={say(speaker, step.real.text)} />
          </p>
          <ul className={css.shapes}>
            {step.real.shapes.map((shape) => {
              const Icon = icons[shape.icon];
              return (
                <li key={shape.icon} className={css.shape}>
                  <span className={css.specimen} aria-hidden="true">
                    <span data-filled={shape.filled ? '' : undefined} data-bare={shape.label ? undefined : ''}>
                      <Icon /> {shape.label && label(shape.label)}
                    </span>
                  </span>
                  <span className={css.caption}>{shape.caption}</span>
                </li>
              );
            })}
          </ul>
          <p className={css.closing}>
            <Words pieces={say(speaker, step.real.closing)} />
          </p>
          <h2 className={css.heading}>{t('player.now')}</h2>
          {step.now.map((line) => (
            <p key={line} className={css.text}>
              <Words pieces={say(speaker, line)} />
            </p>
          ))}
          {lesson.next && addresses.next && (
            <div className={css.next}>
              <Picture {...lesson.next.picture} shape="one" className={css.plate} />
              <p>
                {t('player.nextLesson')}
                <LinkButton control="next-lesson" variant="link" href={addresses.next}>
                  {lesson.next.title}
                </LinkButton>
              </p>
            </div>
          )}
        </div>
      }
      foot={{
        back: { label: t('player.backward'), onPress: player.back },
        help: { label: t('player.help'), expanded: help, onPress: () => setHelp(!help) },
        next: {
          label: addresses.next ? t('player.nextLesson') : t('player.finished'),
          short: addresses.next ? t('player.forward') : t('player.finished'),
          main: true,
          icon: addresses.next ? undefined : <Check />,
          href: addresses.next ?? addresses.theme,
        },
      }}
    >
      {help && <Help onClose={() => setHelp(false)} text={t('player.helpTexts.remember')} />}
    </Frame>
  );
}

/** The sheet, small: a title, steps, a code. */
function Paper() {
  return (
    <svg viewBox="0 0 84 119" className={css.paper} aria-hidden="true">
      <rect x="1" y="1" width="82" height="117" rx="2" className={css.leaf} />
      <path d="M10 14h44M10 22h64" className={css.thick} />
      <path d="M50 39h24M50 56h24M50 73h24M50 90h24" className={css.thin} />
      <path d="M22 33h22v12H22zM22 50h22v12H22zM22 67h22v12H22zM22 84h22v12H22z" className={css.outline} />
      <path d="M13 39h0M13 56h0M13 73h0M13 90h0" className={css.dots} />
      <path d="M60 98h14v14H60z" />
    </svg>
  );
}
