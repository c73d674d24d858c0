import { Eraser, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultWords } from '../i18n/faults.ts';
import { eraseLearner } from '../progress/erase.ts';
import { Button } from '../ui/Button.tsx';
import { Said, useSaid } from './Said.tsx';
import css from './record.module.css';

/** *Terminer et tout effacer*: asks once, then leaves nothing of the learner. */
export function Finish({ onErased }: { onErased(): void }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, say] = useSaid();
  const question = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (asked) question.current?.focus();
  }, [asked]);

  const erase = async () => {
    if (busy) return;
    setBusy(true);
    say(t('record.finish.working'));
    if (await eraseLearner().catch(() => false)) return onErased();
    setBusy(false);
    say(t(faultWords.erase));
  };

  return (
    <>
      <p>{t('record.finish.about')}</p>
      {asked ? (
        <div className={css.question}>
          <h3 ref={question} className={css.have} tabIndex={-1}>
            {t('record.finish.ask')}
          </h3>
          <p>{t('record.finish.what')}</p>
          <p>{t('record.finish.before')}</p>
          <div className={css.ways}>
            <Button control="finish:no" icon={<Undo2 />} onPress={() => setAsked(false)}>
              {t('record.finish.no')}
            </Button>
            <Button control="finish:yes" icon={<Eraser />} onPress={() => void erase()}>
              {t('record.finish.yes')}
            </Button>
          </div>
        </div>
      ) : (
        <Button control="finish:start" icon={<Eraser />} onPress={() => setAsked(true)}>
          {t('record.finish.start')}
        </Button>
      )}
      <Said text={said} />
    </>
  );
}
