import { Check, Undo2 } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage } from '../i18n/languages.ts';
import { Button } from '../ui/Button.tsx';
import { Frame } from '../ui/Frame.tsx';
import { useFrame } from '../ui/frame-context.ts';
import { Choice, Choices } from './Choice.tsx';
import css from './comfort.module.css';
import { OtherLetters } from './OtherLetters.tsx';
import { ReadOrListen } from './ReadOrListen.tsx';
import samples from './samples.module.css';
import { Speed } from './Speed.tsx';
import { TextSizes } from './TextSizes.tsx';
import { changeComfort, resetComfort, useComfort, useKept } from './use-comfort.ts';

interface Props {
  /** Goes back to where the learner came from. */
  onDone(): void;
  /** Shows this page in another language. */
  onLanguage(lang: string): void;
  /** The button by which one hears the voice chosen. */
  listen?: ReactNode;
}

const themes = ['paper', 'night', 'contrast', 'system'] as const;

/** How the app looks, moves, speaks and in which languages: every choice shows itself, the preview changes at once. */
export function ComfortPage({ onDone, onLanguage, listen }: Props) {
  const { t } = useTranslation();
  const { lang, languages, openTerm, announce } = useFrame();
  const comfort = useComfort();
  const kept = useKept();

  useEffect(() => {
    if (!kept) announce(t('comfort.notKept'));
  }, [kept, announce, t]);

  const after = (
    <>
      <p>{t(kept ? 'comfort.kept' : 'comfort.notKept')}</p>
      <Button control="comfort:reset" variant="link" icon={<Undo2 />} onPress={resetComfort}>
        {t('comfort.reset')}
      </Button>
    </>
  );
  return (
    <Frame
      layout="comfort"
      screen="comfort"
      here="comfort"
      rightFirst
      left={
        <div className={css.choices}>
          <h1 className={css.title} tabIndex={-1}>
            {t('comfort.title')}
          </h1>
          <TextSizes />
          <Choices legend={t('comfort.theme')} columns={4}>
            {themes.map((theme) => (
              <Choice
                key={theme}
                name="comfort:theme"
                value={theme}
                chosen={comfort.theme === theme}
                label={t(`comfort.themes.${theme}`)}
                onChoose={() => changeComfort({ theme })}
              >
                <span
                  className={samples.swatch}
                  data-swatch={theme}
                  data-picture=""
                  aria-hidden="true"
                  {...(theme !== 'system' && { 'data-theme': theme })}
                >
                  {theme === 'system' ? '' : 'Aa'}
                </span>
              </Choice>
            ))}
          </Choices>
          <Choices legend={t('comfort.letters')} columns={2}>
            <Choice
              name="comfort:letters"
              value="usual"
              chosen={comfort.letters === 'usual'}
              label={t('comfort.lettersOf.usual')}
              onChoose={() => changeComfort({ letters: 'usual' })}
            >
              <span className={samples.usual} data-picture="" aria-hidden="true">
                Atkinson
              </span>
            </Choice>
            <Choice
              name="comfort:letters"
              value="other"
              chosen={comfort.letters === 'other'}
              label={t('comfort.lettersOf.other')}
              onChoose={() => changeComfort({ letters: 'other' })}
            >
              <OtherLetters className={samples.other} />
            </Choice>
          </Choices>
          <Speed />
          <Choices legend={t('comfort.voice')} columns={2}>
            {([false, true] as const).map((own) => (
              <Choice
                key={String(own)}
                name="comfort:voice"
                value={own ? 'own' : 'recorded'}
                chosen={comfort.voice.own === own}
                label={t(own ? 'comfort.voices.own' : 'comfort.voices.recorded')}
                onChoose={() => changeComfort({ voice: { own } })}
              />
            ))}
          </Choices>
          <ReadOrListen note={t('comfort.autoNote')} />
          <Choices legend={t('comfort.motion')} columns={2}>
            {(['system', 'still'] as const).map((motion) => (
              <Choice
                key={motion}
                name="comfort:motion"
                value={motion}
                chosen={comfort.motion === motion}
                label={t(`comfort.motions.${motion}`)}
                onChoose={() => changeComfort({ motion })}
              />
            ))}
          </Choices>
          <Choices legend={t('comfort.help')} columns={2}>
            {languages.map((one) => (
              <Choice
                key={one.lang}
                name="comfort:lang"
                value={one.lang}
                lang={one.lang}
                chosen={one.lang === lang}
                label={one.name}
                onChoose={() => onLanguage(one.lang)}
              />
            ))}
          </Choices>
          <Choices legend={t('comfort.device')} columns={3} note={t('comfort.deviceNote')}>
            <Choice
              name="comfort:device"
              value="help"
              chosen={comfort.device === 'help'}
              label={t('comfort.deviceAsHelp')}
              onChoose={() => changeComfort({ device: 'help' })}
            />
            {languages.map((one) => (
              <Choice
                key={one.lang}
                name="comfort:device"
                value={one.lang}
                lang={one.lang}
                chosen={comfort.device === one.lang}
                label={one.name}
                onChoose={() => isLanguage(one.lang) && changeComfort({ device: one.lang })}
              />
            ))}
          </Choices>
          <div className={css.below}>{after}</div>
        </div>
      }
      right={
        <div className={css.side}>
          <section className={css.preview} aria-labelledby="comfort-preview">
            <h2 id="comfort-preview" className={css.kicker}>
              {t('comfort.preview')}
            </h2>
            <p className={css.sample}>
              <span className={css.click}>{t('comfort.sample')}</span>
              <span className={css.tap}>{t('comfort.sampleTap')}</span>
            </p>
            <p className={css.sentence}>{t('comfort.sampleNext')}</p>
            {listen}
          </section>
          <div className={css.beside}>{after}</div>
        </div>
      }
      foot={{
        back: { label: t('app.back'), onPress: onDone },
        help: {
          label: t('app.help'),
          onPress: () =>
            openTerm({ title: t('help.title'), text: t('help.comfort', { returnObjects: true }) as string[] }),
        },
        next: { label: t('comfort.done'), onPress: onDone, icon: <Check />, main: true, control: 'comfort:done' },
      }}
    />
  );
}
