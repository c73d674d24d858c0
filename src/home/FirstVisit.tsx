import { ArrowRight, Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Choice, Choices } from '../comfort/Choice.tsx';
import { ReadOrListen } from '../comfort/ReadOrListen.tsx';
import { TextSizes } from '../comfort/TextSizes.tsx';
import { meet, useKept } from '../comfort/use-comfort.ts';
import { Button } from '../ui/Button.tsx';
import { useFrame } from '../ui/frame-context.ts';
import css from './first-visit.module.css';

interface Props {
  onLanguage(lang: string): void;
}

/** Three choices before anything else, all with an answer already. Seen only where the page's root says `data-first`. */
export function FirstVisit({ onLanguage }: Props) {
  const { t } = useTranslation();
  const { lang, languages } = useFrame();
  const kept = useKept();
  const go = () => {
    meet();
    requestAnimationFrame(() => {
      scrollTo(0, 0);
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    });
  };
  return (
    <section className={css.panel} aria-labelledby="first-visit" data-first-visit="">
      <h1 id="first-visit" className={css.title} tabIndex={-1}>
        {t('home.hello')}
      </h1>
      <p>{t('first.about')}</p>
      <div className={css.choices}>
        <Choices legend={t('app.language')} columns={2}>
          {languages.map((one) => (
            <Choice
              key={one.lang}
              name="first:lang"
              value={one.lang}
              lang={one.lang}
              icon={one.lang === lang ? <Languages /> : undefined}
              chosen={one.lang === lang}
              label={one.name}
              onChoose={() => onLanguage(one.lang)}
            />
          ))}
        </Choices>
        <ReadOrListen note={t('first.screenReader')} />
        <TextSizes className={css.text} />
      </div>
      {!kept && <p className={css.trouble}>{t('comfort.notKept')}</p>}
      <Button
        control="first:continue"
        variant="main"
        icon={<ArrowRight />}
        iconAt="end"
        onPress={go}
        className={css.go}
      >
        {t('first.continue')}
      </Button>
    </section>
  );
}
