import { ArrowRight, HardDriveDownload, ListChecks, MapPin } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFirstVisit } from '../comfort/use-comfort.ts';
import type { Course, Theme } from '../course/lesson.ts';
import { LinkButton } from '../ui/Button.tsx';
import { Frame, Logo } from '../ui/Frame.tsx';
import { useFrame } from '../ui/frame-context.ts';
import { Languages } from '../ui/Languages.tsx';
import { Picture } from '../ui/Picture.tsx';
import { Progress } from '../ui/Progress.tsx';
import { FirstVisit } from './FirstVisit.tsx';
import css from './home.module.css';
import { ThemeTile } from './ThemeTile.tsx';
import { useOutline } from './use-outline.ts';
import { Who } from './Who.tsx';

interface Props {
  course: Course;
  /** Addresses of a theme, of a lesson, with a step if it is given, of help in real life, of keeping all on the device, and of what was done. */
  addresses: {
    theme(slug: string): string;
    lesson(slug: string, step?: string): string;
    near: string;
    keep: string;
    progress: string;
  };
  /** Shows this page in another language. */
  onLanguage(lang: string): void;
}

const find = (themes: readonly Theme[], slug: string | undefined) => {
  for (const theme of themes)
    for (const lesson of theme.lessons) if (slug === undefined || lesson.slug === slug) return { theme, lesson };
  return undefined;
};

/** An open book: what to do now at the left, all themes at the right. */
export function HomePage({ course, addresses, onLanguage }: Props) {
  const { t } = useTranslation();
  const { openTerm } = useFrame();
  const { resume, finished } = useOutline();
  const first = useFirstVisit();
  const begun = resume && find(course.themes, resume.slug);
  const now = begun ?? find(course.themes, undefined);
  const near = (
    <LinkButton control="home:near" variant="link" icon={<MapPin />} href={addresses.near}>
      {t('near.title')}
    </LinkButton>
  );
  const keep = (
    <LinkButton control="home:keep" variant="link" icon={<HardDriveDownload />} href={addresses.keep}>
      {t('offline.keep.title')}
    </LinkButton>
  );
  const progress = (control: string) => (
    <LinkButton control={control} variant="link" icon={<ListChecks />} href={addresses.progress}>
      {t('record.title')}
    </LinkButton>
  );
  return (
    <Frame
      layout="contents"
      screen="home"
      here="home"
      firstVisit={first}
      left={
        <>
          {first && <FirstVisit onLanguage={onLanguage} />}
          <div className={css.now}>
            <Logo className={css.logo} />
            <h1 className={css.title} tabIndex={-1}>
              {t('home.hello')}
            </h1>
            {now && (
              <>
                <p className={css.about}>{t(begun ? 'home.resumeAbout' : 'home.first', { title: now.lesson.title })}</p>
                <div className={css.picture}>
                  <Picture {...now.lesson.picture} shape="strip" />
                </div>
                <LinkButton
                  control="home:start"
                  variant="main"
                  icon={<ArrowRight />}
                  iconAt="end"
                  href={addresses.lesson(now.lesson.slug, begun ? resume?.step : undefined)}
                  className={css.start}
                >
                  {t(begun ? 'home.resume' : 'home.start')}
                </LinkButton>
                <p className={css.where}>
                  {now.theme.title}
                  {begun && resume && (
                    <Progress
                      index={Math.min(resume.done, now.lesson.steps - 1)}
                      count={now.lesson.steps}
                      label={t('home.progress', {
                        step: Math.min(resume.done, now.lesson.steps - 1) + 1,
                        count: now.lesson.steps,
                      })}
                    />
                  )}
                </p>
              </>
            )}
            <div className={css.progress}>{progress('home:progress')}</div>
            <div className={css.wideEnd}>
              <Languages label={t('app.language')} />
            </div>
          </div>
        </>
      }
      right={
        <div className={css.contents}>
          <h2 className={css.heading}>{t('home.all')}</h2>
          <ul className={css.tiles}>
            {course.themes.map((theme) => (
              <li key={theme.slug}>
                <ThemeTile
                  theme={theme}
                  href={addresses.theme(theme.slug)}
                  finished={theme.lessons.filter((l) => finished.has(l.slug)).length}
                />
              </li>
            ))}
          </ul>
          <div className={css.near}>
            {near}
            {keep}
            {progress('home:progress-end')}
            <Who href={addresses.progress} />
          </div>
          <div className={css.stackedEnd}>
            <Languages label={t('app.language')} />
          </div>
        </div>
      }
      foot={{
        help: {
          label: t('app.help'),
          onPress: () =>
            openTerm({ title: t('help.title'), text: t('help.home', { returnObjects: true }) as string[] }),
        },
      }}
    />
  );
}
