import { Languages as Icon } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useFrame } from './frame-context.ts';
import css from './languages.module.css';

/** *Français · English*: the same place in another language, at the end of home and of *Pourquoi*. */
export function Languages({ label }: { label: string }) {
  const { lang, languages, chooseLanguage } = useFrame();
  const choose = (e: MouseEvent<HTMLAnchorElement>) => {
    // The step stays.
    e.currentTarget.hash = location.hash;
    chooseLanguage?.(e.currentTarget.hreflang);
  };
  return (
    <nav aria-label={label} className={css.languages}>
      <Icon />
      <ul>
        {languages.map((one) => (
          <li key={one.lang} lang={one.lang}>
            {one.lang === lang ? (
              <span aria-current="true">{one.name}</span>
            ) : (
              <a href={one.href} hrefLang={one.lang} data-control={`language:${one.lang}`} onClick={choose}>
                {one.name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
