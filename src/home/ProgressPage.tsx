import { Eraser, FileText, TicketCheck, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Course } from '../course/lesson.ts';
import { useLessonRecords } from '../progress/use-progress.ts';
import { Frame } from '../ui/Frame.tsx';
import { useFrame } from '../ui/frame-context.ts';
import { DoneList } from './DoneList.tsx';
import { Finish } from './Finish.tsx';
import { KeepFile } from './KeepFile.tsx';
import { PaperCode } from './PaperCode.tsx';
import { People } from './People.tsx';
import css from './record.module.css';

interface Props {
  course: Course;
  addresses: { lesson(slug: string, step?: string): string };
  /** Goes back to where the learner came from. */
  onBack(): void;
  /** Somebody else is learning now. */
  onTurn(): void;
  /** Everything of the learner is erased. */
  onErased(): void;
}

/** *Mes progrès*: what was done, how to have it elsewhere, who is learning, how to leave nothing behind. */
export function ProgressPage({ course, addresses, onBack, onTurn, onErased }: Props) {
  const { t } = useTranslation();
  const { openTerm } = useFrame();
  const records = useLessonRecords();
  const lessons = course.themes.flatMap((theme) => theme.lessons);
  return (
    <Frame
      layout="page"
      screen="progress"
      left={
        <div className={css.page}>
          <h1 className={css.title} tabIndex={-1}>
            {t('record.title')}
          </h1>
          <p className={css.about}>{t('record.about')}</p>
          <DoneList course={course} records={records} addresses={addresses} />
          <Section id="code" icon={<TicketCheck />} title={t('record.code.title')}>
            <PaperCode lessons={lessons} records={records} />
          </Section>
          <Section id="file" icon={<FileText />} title={t('record.keep.title')} paper="no">
            <KeepFile />
          </Section>
          <Section id="people" icon={<Users />} title={t('record.people.title')} paper="no">
            <People onTurn={onTurn} />
          </Section>
          <Section id="finish" icon={<Eraser />} title={t('record.finish.title')} paper="no">
            <Finish onErased={onErased} />
          </Section>
        </div>
      }
      foot={{
        back: { label: t('app.back'), onPress: onBack },
        help: {
          label: t('app.help'),
          onPress: () =>
            openTerm({ title: t('help.title'), text: t('help.record', { returnObjects: true }) as string[] }),
        },
      }}
    />
  );
}

interface SectionProps {
  id: string;
  icon: ReactNode;
  title: string;
  /** `no`: not printed. */
  paper?: 'no';
  children: ReactNode;
}

const Section = ({ id, icon, title, paper, children }: SectionProps) => (
  <section className={css.section} aria-labelledby={`record-${id}`} data-paper={paper}>
    <h2 id={`record-${id}`} className={css.heading}>
      {icon}
      {title}
    </h2>
    <div className={css.body}>{children}</div>
  </section>
);
