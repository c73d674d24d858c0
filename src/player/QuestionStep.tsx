import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionStep as Step } from '../course/lesson.ts';
import { plain } from '../i18n/sentence.ts';
import { Frame } from '../ui/Frame.tsx';
import { icons } from '../ui/icons.ts';
import { Help } from './Help.tsx';
import { Instruction } from './Instruction.tsx';
import { usePlayer } from './player-context.ts';
import css from './question.module.css';
import { say } from './say.ts';
import { Words } from './Words.tsx';

/** *Une question*: every answer says why; nothing is counted. */
export function QuestionStep({ step }: { step: Step }) {
  const { t } = useTranslation();
  const player = usePlayer();
  const { speaker } = player;
  const [chosen, setChosen] = useState<string | null>(null);
  const [help, setHelp] = useState(false);
  const right = step.answers.some(({ id, right: good }) => good && id === chosen) || player.reached(step.id);

  const choose = (answer: Step['answers'][number]) => {
    setChosen(answer.id);
    if (answer.right) player.reach();
    player.announce([plain(say(speaker, answer.feedback)), answer.right ? '' : t('player.another')].join(' ').trim());
  };

  return (
    <Frame
      layout="page"
      {...player.frame}
      left={
        <Instruction sentence={say(speaker, step.question)}>
          <ul className={css.answers}>
            {step.answers.map((answer) => {
              const Icon = answer.icon && icons[answer.icon];
              const open = chosen === answer.id;
              return (
                <li key={answer.id} className={css.answer} data-chosen={open ? '' : undefined}>
                  <button
                    type="button"
                    className={css.choice}
                    data-control={`answer:${answer.id}`}
                    aria-pressed={open}
                    onClick={() => choose(answer)}
                  >
                    {Icon && <Icon aria-hidden="true" />}
                    <span className={css.words} data-say="">
                      <Words pieces={say(speaker, answer.text)} />
                    </span>
                    {open && (
                      <span className={css.chosen}>
                        <Check aria-hidden="true" /> {t('player.chosen')}
                      </span>
                    )}
                  </button>
                  {open && (
                    <div className={css.feedback}>
                      <p>
                        <Words pieces={say(speaker, answer.feedback)} />
                      </p>
                      {!answer.right && <p className={css.another}>{t('player.another')}</p>}
                    </div>
                  )}
                </li>
              );
            })}
          </ul>
        </Instruction>
      }
      foot={{
        back: { label: t('player.backward'), onPress: player.back },
        help: { label: t('player.help'), expanded: help, onPress: () => setHelp(!help) },
        next: { label: t('player.forward'), main: right, onPress: player.next },
      }}
    >
      {help && <Help onClose={() => setHelp(false)} text={t('player.helpTexts.question')} />}
    </Frame>
  );
}
