import { ArrowRight, Check, LayoutGrid } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Theme } from '../course/lesson.ts';
import { LinkButton } from '../ui/Button.tsx';
import { Frame } from '../ui/Frame.tsx';
import { useFrame } from '../ui/frame-context.ts';
import { useFollow } from '../ui/navigate.ts';
import { Picture } from '../ui/Picture.tsx';
import css from './home.module.css';
import tiles from './tiles.module.css';
import { useOutline } from './use-outline.ts';

interface Props {
  theme: Theme;
  addresses: { lesson(slug: string, step?: string): string };
}

/** One theme: its lessons in reading order; done and begun ones are marked, the rest carry no mark. */
export function ThemePage({ theme, addresses }: Props) {
  const { t } = useTranslation();
  const { links, openTerm } = useFrame();
  const { resume, finished } = useOutline();
  const begun = theme.lessons.find((l) => l.slug === resume?.slug);
  const now = begun ?? theme.lessons.find((l) => !finished.has(l.slug)) ?? theme.lessons[0];
  const address = (slug: string) => addresses.lesson(slug, slug === begun?.slug ? resume?.step : undefined);
  return (
    <Frame
      layout="contents"
      screen={`theme:${theme.slug}`}
      left={
        <div className={css.now}>
          <h1 className={css.title} tabIndex={-1}>
            {theme.title}
          </h1>
          <p className={css.about}>{theme.about}</p>
          <div className={css.picture}>
            <Picture {...theme.picture} shape="strip" />
          </div>
          {now && (
            <>
              <LinkButton
                control="theme:start"
                variant="main"
                icon={<ArrowRight />}
                iconAt="end"
                href={address(now.slug)}
                className={css.start}
              >
                {t(begun ? 'theme.resume' : 'theme.start')}
              </LinkButton>
              <p className={css.where}>{now.title}</p>
            </>
          )}
          <div className={css.end}>
            <LinkButton control="theme:all" variant="link" icon={<LayoutGrid />} href={links.home}>
              {t('theme.all')}
            </LinkButton>
          </div>
        </div>
      }
      right={
        <div className={css.contents}>
          <h2 className="visually-hidden">{t('theme.lessons')}</h2>
          <ul className={tiles.lessons}>
            {theme.lessons.map((lesson) => (
              <li key={lesson.slug}>
                <LessonCard
                  lesson={lesson}
                  href={address(lesson.slug)}
                  state={finished.has(lesson.slug) ? 'finished' : lesson.slug === begun?.slug ? 'current' : undefined}
                />
              </li>
            ))}
          </ul>
        </div>
      }
      foot={{
        back: { label: t('app.back'), href: links.home },
        help: {
          label: t('app.help'),
          onPress: () =>
            openTerm({ title: t('help.title'), text: t('help.theme', { returnObjects: true }) as string[] }),
        },
      }}
    />
  );
}

interface CardProps {
  lesson: Theme['lessons'][number];
  href: string;
  state: 'finished' | 'current' | undefined;
}

function LessonCard({ lesson, href, state }: CardProps) {
  const { t } = useTranslation();
  const follow = useFollow(href);
  return (
    <a href={href} onClick={follow} className={tiles.lesson} data-state={state} data-control={`lesson:${lesson.slug}`}>
      <span className={tiles.plate}>
        <Picture {...lesson.picture} shape="one" lazy />
      </span>
      <span className={tiles.words}>
        <span className={tiles.name}>{lesson.title}</span>
        {state && (
          <>
            {' '}
            <span className={tiles.mark}>
              {state === 'finished' ? (
                <span className={tiles.disc}>
                  <Check />
                </span>
              ) : (
                <ArrowRight />
              )}
              {t(`theme.${state}`)}
            </span>
          </>
        )}
      </span>
    </a>
  );
}
