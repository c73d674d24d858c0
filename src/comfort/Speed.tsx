import { Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { useFrame } from '../ui/frame-context.ts';
import choice from './choice.module.css';
import { fasterBy, speeds } from './comfort.ts';
import css from './speed.module.css';
import { changeComfort, useComfort } from './use-comfort.ts';

/** How fast the voice speaks: two buttons and five marks, never a drag. */
export function Speed() {
  const { t } = useTranslation();
  const { announce } = useFrame();
  const { speed } = useComfort().voice;
  const change = (by: 1 | -1) => {
    const next = fasterBy(speed, by);
    changeComfort({ voice: { speed: next } });
    announce(t('comfort.speedNow', { speed: t(`comfort.speeds.${speeds.indexOf(next)}` as 'comfort.speeds.0') }));
  };
  const now = t(`comfort.speeds.${speeds.indexOf(speed)}` as 'comfort.speeds.0');
  return (
    <fieldset>
      <legend className={choice.legend}>{t('comfort.speed')}</legend>
      <div className={css.speed}>
        <Button control="comfort:slower" icon={<Minus />} onPress={() => change(-1)}>
          {t('comfort.slower')}
        </Button>
        <div className={css.scale}>
          <span role="img" aria-label={t('comfort.speedNow', { speed: now })} className={css.marks}>
            {speeds.map((one) => (
              <span key={one} className={css.mark} data-on={one === speed ? '' : undefined} />
            ))}
          </span>
          <span className={css.now} aria-hidden="true">
            {now}
          </span>
        </div>
        <Button control="comfort:faster" icon={<Plus />} onPress={() => change(1)}>
          {t('comfort.faster')}
        </Button>
      </div>
    </fieldset>
  );
}
