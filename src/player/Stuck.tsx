import { RotateCcw, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import css from './player.module.css';

interface Props {
  onBefore(): void;
  onRestart(): void;
}

/** Two ways out of a state from which nothing leads on, without blame. */
export function Stuck({ onBefore, onRestart }: Props) {
  const { t } = useTranslation();
  return (
    <div className={css.stuck}>
      <p>{t('player.chooseWay')}</p>
      <Button control="before" variant="main" icon={<Undo2 />} onPress={onBefore}>
        {t('player.before')}
      </Button>
      <Button control="restart" icon={<RotateCcw />} onPress={onRestart}>
        {t('player.restart')}
      </Button>
      <p>{t('player.onlyPractice')}</p>
    </div>
  );
}
