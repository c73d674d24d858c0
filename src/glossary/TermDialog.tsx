import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import type { Explained } from '../ui/frame-context.ts';
import { Text } from './Text.tsx';

interface Props {
  term: Explained;
  onClose(): void;
}

/** A hard word and what it means, over the page; loaded at the first press. */
export function TermDialog({ term, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog title={term.title} close={t('app.close')} onClose={onClose}>
      <Text text={term.text} />
    </Dialog>
  );
}
