import { Check, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Frame } from '../ui/Frame.tsx';
import { useFrame } from '../ui/frame-context.ts';
import css from './comfort.module.css';
import { defaults, textSizes, themes } from './comfort.ts';
import { changeComfort, useComfort, useKept } from './use-comfort.ts';

interface Props {
  /** Goes back to where the learner came from. */
  onDone(): void;
}

/** Text size and colours: every choice shows itself, the preview changes at once. */
export function ComfortPage({ onDone }: Props) {
  const { t } = useTranslation();
  const { openTerm } = useFrame();
  const comfort = useComfort();
  const kept = useKept();
  const after = (
    <>
      <p>{t(kept ? 'comfort.kept' : 'comfort.notKept')}</p>
      <Button control="comfort:reset" variant="link" icon={<Undo2 />} onPress={() => changeComfort(defaults)}>
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
          <Choices legend={t('comfort.text')}>
            {textSizes.map((size) => (
              <Choice
                key={size}
                name="text"
                value={size}
                chosen={comfort.text === size}
                label={t(`comfort.sizes.${size}`)}
                onChoose={() => changeComfort({ text: size })}
              >
                <span className={css.letters} data-size={size}>
                  Aa
                </span>
              </Choice>
            ))}
          </Choices>
          <Choices legend={t('comfort.theme')}>
            {themes.map((theme) => (
              <Choice
                key={theme}
                name="theme"
                value={theme}
                chosen={comfort.theme === theme}
                label={t(`comfort.themes.${theme}`)}
                onChoose={() => changeComfort({ theme })}
              >
                <span className={css.swatch} data-swatch={theme} {...(theme !== 'system' && { 'data-theme': theme })}>
                  {theme === 'system' ? '' : 'Aa'}
                </span>
              </Choice>
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

const Choices = ({ legend, children }: { legend: string; children: ReactNode }) => (
  <fieldset className={css.group}>
    <legend className={css.legend}>{legend}</legend>
    <div className={css.row}>{children}</div>
  </fieldset>
);

interface ChoiceProps {
  name: string;
  value: string;
  chosen: boolean;
  label: string;
  onChoose(): void;
  children: ReactNode;
}

function Choice({ name, value, chosen, label, onChoose, children }: ChoiceProps) {
  return (
    <label className={css.choice} data-chosen={chosen ? '' : undefined}>
      <input
        type="radio"
        name={name}
        value={value}
        checked={chosen}
        onChange={onChoose}
        data-control={`comfort:${name}:${value}`}
      />
      {children}
      <span className={css.name}>{label}</span>
      <span className={css.tick}>
        <Check />
      </span>
    </label>
  );
}
