import { House } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../ui/Button.tsx';
import { Frame } from '../ui/Frame.tsx';
import { useFrame } from '../ui/frame-context.ts';
import css from './message.module.css';

/** An address that leads nowhere, and the way home. */
export function MissingPage() {
  const { t } = useTranslation();
  const { links } = useFrame();
  return (
    <Frame
      layout="page"
      screen="missing"
      left={
        <div className={css.message}>
          <h1 className={css.title} tabIndex={-1}>
            {t('missing.title')}
          </h1>
          <p className={css.about}>{t('missing.about')}</p>
          <LinkButton control="missing:home" variant="main" icon={<House />} href={links.home} className={css.main}>
            {t('missing.home')}
          </LinkButton>
        </div>
      }
      foot={{}}
    />
  );
}
