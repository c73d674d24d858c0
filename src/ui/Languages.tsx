import { Languages as Icon } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useFrame } from './frame-context.ts';
import css from './languages.module.css';

const keepStep = (e: MouseEvent<HTMLAnchorElement>) => {
  e.currentTarget.hash = location.hash;
};

/** *Français · English*: the same place in another language, at the end of home and of *Pourquoi*. */
export function Languages({ label }: { label: string }) {
  const { lang, languages } = useFrame();
  return (
    <nav aria-label={label} className={css.languages}>
      <Icon />
      <ul>
        {languages.map((one) => (
          <li key={one.lang} lang={one.lang}>
            {one.lang === lang ? (
              <span aria-current="true">{one.name}</span>
            ) : (
              <a href={one.href} hrefLang={one.lang} data-control={`language:${one.lang}`} onClick={keepStep}>
                {one.name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
