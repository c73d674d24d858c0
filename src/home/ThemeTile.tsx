import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Theme } from '../course/lesson.ts';
import { useFollow } from '../ui/navigate.ts';
import { Picture } from '../ui/Picture.tsx';
import css from './tiles.module.css';

interface Props {
  theme: Theme;
  href: string;
  /** How many of its lessons are done. */
  finished: number;
}

/** One theme: a single link with its plate, its name and how many lessons it holds. */
export function ThemeTile({ theme, href, finished }: Props) {
  const { t } = useTranslation();
  const follow = useFollow(href);
  const count = t('home.lessons', { count: theme.lessons.length });
  return (
    <a href={href} onClick={follow} className={css.tile} data-control={`theme:${theme.slug}`}>
      <span className={css.wide}>
        <Picture {...theme.picture} shape="strip" lazy />
      </span>
      <span className={css.small}>
        <Picture {...theme.picture} shape="one" lazy />
      </span>
      <span className={css.words}>
        <span className={css.name}>{theme.title}</span>{' '}
        <span className={css.count}>
          {finished > 0 ? `${count}, ${t('home.finished', { count: finished })}` : count}
        </span>
      </span>
      <ChevronRight className={css.chevron} />
    </a>
  );
}
