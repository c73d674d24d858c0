import { useTranslation } from 'react-i18next';
import { usePeople } from './People.tsx';

/** *Amina s’entraîne.* */
export default function Name() {
  const { t } = useTranslation();
  const known = usePeople();
  return known ? <p>{t('record.people.who', { name: known.nameOf(known.me) })}</p> : null;
}
