import { Info, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';

/** One sentence that offers the version that waits. */
export function UpdateOffer({ onTake }: { onTake(): void }) {
  const { t } = useTranslation();
  return (
    <>
      <Info aria-hidden="true" /> {t('offline.update')}
      <Button control="update" icon={<RotateCcw />} onPress={onTake}>
        {t('offline.updateNow')}
      </Button>
    </>
  );
}
