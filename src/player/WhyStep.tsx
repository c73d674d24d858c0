import { Check, Clock3, Hand } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhyStep as Step } from '../course/lesson.ts';
import { Button } from '../ui/Button.tsx';
import { Frame } from '../ui/Frame.tsx';
import { Languages } from '../ui/Languages.tsx';
import { Picture } from '../ui/Picture.tsx';
import { Help } from './Help.tsx';
import { Helping } from './Instruction.tsx';
import css from './why.module.css';
import { usePlayer } from './player-context.ts';
import { say } from './say.ts';
import { useFreshHeading } from './use-fresh-heading.ts';
import { Words } from './Words.tsx';

/** *Pourquoi*: the benefit, how long, what is needed. */
export function WhyStep({ step }: { step: Step }) {
  const { t } = useTranslation();
  const player = usePlayer();
  const { lesson, speaker, resume } = player;
  const [help, setHelp] = useState(false);
  const heading = useFreshHeading();
  const last = lesson.steps.at(-1)!;

  return (
    <Frame
      layout="book"
      {...player.frame}
      bleed
      rightFirst
      left={
        <div className={css.why}>
          <p className={css.kicker}>{t('player.kinds.why')}</p>
          <Helping />
          <h1 id="instruction" ref={heading} tabIndex={-1} className={css.title}>
            {lesson.title}
          </h1>
          <p className={css.benefit}>
            <Words pieces={say(speaker, step.sentence)} />
          </p>
          <dl className={css.recipe}>
            <div>
              <dt>
                <Clock3 aria-hidden="true" /> {t('player.duration')}
              </dt>
              <dd>{t('player.minutes', { count: lesson.minutes })}</dd>
            </div>
            <div>
              <dt>
                <Hand aria-hidden="true" /> {t('player.prepare')}
              </dt>
              <dd>
                <Words pieces={say(speaker, step.needs)} />
              </dd>
            </div>
          </dl>
          <div className={css.ways}>
            <Button variant="link" control="know" icon={<Check />} onPress={() => player.open(last.id)}>
              {t('player.knowHow')}
            </Button>
            <Languages label={t('app.language')} />
          </div>
        </div>
      }
      right={<Picture {...lesson.picture} shape="scene" className={css.picture} />}
      foot={{
        back: { label: t('player.backward'), href: player.addresses.theme },
        help: { label: t('player.help'), expanded: help, onPress: () => setHelp(!help) },
        next: {
          label: resume ? t('player.resume') : t('player.start'),
          main: true,
          onPress: () => (resume ? player.open(resume) : player.next()),
        },
      }}
    >
      {help && <Help onClose={() => setHelp(false)} text={t('player.helpTexts.why')} />}
    </Frame>
  );
}
