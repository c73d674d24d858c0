import { BookOpen, Volume2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, Choices } from './Choice.tsx';
import { changeComfort, useComfort } from './use-comfort.ts';

/** Whether each screen is read by itself; never before it was chosen. */
export function ReadOrListen({ note, className }: { note?: ReactNode; className?: string | undefined }) {
  const { t } = useTranslation();
  const { auto } = useComfort().voice;
  return (
    <Choices legend={t('comfort.auto')} columns={2} note={note} className={className}>
      <Choice
        name="comfort:auto"
        value="read"
        icon={<BookOpen />}
        chosen={!auto}
        label={t('comfort.autos.read')}
        onChoose={() => changeComfort({ voice: { auto: false } })}
      />
      <Choice
        name="comfort:auto"
        value="listen"
        icon={<Volume2 />}
        chosen={auto}
        label={t('comfort.autos.listen')}
        onChoose={() => changeComfort({ voice: { auto: true } })}
      />
    </Choices>
  );
}
