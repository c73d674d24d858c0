import { UserRoundPen } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { areSeveral } from '../progress/learner.ts';
import { LinkButton } from '../ui/Button.tsx';
import css from './home.module.css';

const Name = lazy(() => import('./Name.tsx').catch(() => ({ default: () => null })));

/** Where several people learn: who it is now, and the way to change. */
export function Who({ href }: { href: string }) {
  const { t } = useTranslation();
  const [several, setSeveral] = useState(false);
  useEffect(() => setSeveral(areSeveral()), []);
  if (!several) return null;
  return (
    <div className={css.who}>
      <Suspense>
        <Name />
      </Suspense>
      <LinkButton control="home:people" variant="link" icon={<UserRoundPen />} href={href}>
        {t('record.people.change')}
      </LinkButton>
    </div>
  );
}
