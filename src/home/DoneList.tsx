import { ArrowRight, Check, House } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Course, Theme } from '../course/lesson.ts';
import type { LessonRecord } from '../progress/records.ts';
import { LinkButton } from '../ui/Button.tsx';
import { useFrame } from '../ui/frame-context.ts';
import { useFollow } from '../ui/navigate.ts';
import css from './record.module.css';
import tiles from './tiles.module.css';

interface Props {
  course: Course;
  /** `undefined` while they are being read. */
  records: readonly LessonRecord[] | undefined;
  addresses: { lesson(slug: string, step?: string): string };
}

/** Lessons begun and done, by theme, in the order of the course. */
export function DoneList({ course, records, addresses }: Props) {
  const { t } = useTranslation();
  const { links } = useFrame();
  const known = new Map(records?.map((record) => [record.slug, record]));
  const themes = course.themes
    .map((theme) => ({ ...theme, lessons: theme.lessons.filter(({ slug }) => known.has(slug)) }))
    .filter(({ lessons }) => lessons.length > 0);
  if (!records) return <div className={css.reading} aria-busy="true" />;
  if (themes.length === 0)
    return (
      <div className={css.none}>
        <p>{t('record.none')}</p>
        <LinkButton control="record:lessons" variant="link" icon={<House />} href={links.home}>
          {t('record.lessons')}
        </LinkButton>
      </div>
    );
  return themes.map((theme) => (
    <section key={theme.slug} className={css.theme} aria-labelledby={`done-${theme.slug}`}>
      <h2 id={`done-${theme.slug}`} className={css.name}>
        {theme.title}
      </h2>
      <ul className={css.lessons}>
        {theme.lessons.map((lesson) => (
          <li key={lesson.slug}>
            <Line lesson={lesson} record={known.get(lesson.slug)!} addresses={addresses} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

interface LineProps {
  lesson: Theme['lessons'][number];
  record: LessonRecord;
  addresses: Props['addresses'];
}

function Line({ lesson, record: { finished, step, done }, addresses }: LineProps) {
  const { t } = useTranslation();
  const href = addresses.lesson(lesson.slug, finished || !step ? undefined : step);
  const follow = useFollow(href);
  return (
    <a href={href} onClick={follow} className={css.line} data-control={`record:${lesson.slug}`}>
      <span className={css.lesson}>{lesson.title}</span>{' '}
      <span className={css.state}>
        {finished ? (
          <span className={tiles.mark}>
            <span className={tiles.disc}>
              <Check />
            </span>
            {t('theme.finished')}
          </span>
        ) : (
          <>
            <span className={tiles.mark}>
              <ArrowRight />
              {t('theme.current')}
            </span>
            {done.length > 0 && <span>{t('record.steps', { count: done.length })}</span>}
          </>
        )}
      </span>
    </a>
  );
}
