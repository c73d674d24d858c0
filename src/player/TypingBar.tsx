import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import css from './player.module.css';

/** *Fini*, above the real keyboard: closes it and brings everything back. */
export function TypingBar({ onDone }: { onDone(): void }) {
  const { t } = useTranslation();
  return (
    <div className={css.typing} data-bar="">
      <Button control="typing:done" icon={<Check />} onPress={onDone} className={css.typingDone}>
        {t('player.typingDone')}
      </Button>
    </div>
  );
}
