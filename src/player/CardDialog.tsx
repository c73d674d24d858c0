import { KeyRound, Mail, MapPin, Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { Picture } from '../ui/Picture.tsx';
import css from './card.module.css';
import { usePlayer } from './player-context.ts';

const icons = { mail: Mail, phone: Phone, address: MapPin, password: KeyRound };

/** The card of the person whom the learner helps: what one may have to type. */
export default function CardDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const { person } = usePlayer().lesson;
  return (
    <Dialog
      title={person.name}
      about={person.about}
      picture={<Picture {...person.picture} shape="strip" className={css.picture} />}
      close={t('player.close')}
      onClose={onClose}
    >
      <dl className={css.rows}>
        {person.rows.map((row) => {
          const Icon = icons[row.icon];
          return (
            <div key={row.label} className={css.row}>
              <Icon aria-hidden="true" />
              <dt>{row.label}</dt>
              <dd {...(row.spoken && { 'data-say-as': row.spoken })}>{row.value}</dd>
            </div>
          );
        })}
      </dl>
      <p className={css.note}>{person.note}</p>
    </Dialog>
  );
}
