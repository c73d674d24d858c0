import { useTranslation } from 'react-i18next';
import { Frame } from '../ui/Frame.tsx';
import { type Explained, useFrame } from '../ui/frame-context.ts';
import css from './words.module.css';
import { Text } from './Text.tsx';

interface Props {
  terms: readonly (Explained & { id: string })[];
  /** Goes back to where the learner came from. */
  onBack(): void;
}

/** Every hard word of the course, explained. */
export function WordsPage({ terms, onBack }: Props) {
  const { t } = useTranslation();
  const { openTerm } = useFrame();
  return (
    <Frame
      layout="page"
      screen="words"
      here="words"
      left={
        <div className={css.page}>
          <h1 className={css.title} tabIndex={-1}>
            {t('words.title')}
          </h1>
          <p className={css.about}>{t('words.about')}</p>
          <dl className={css.words}>
            {terms.map((term) => (
              <div key={term.id} className={css.word}>
                <dt>{term.title}</dt>
                <dd>
                  <Text text={term.text} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      }
      foot={{
        back: { label: t('app.back'), onPress: onBack },
        help: {
          label: t('app.help'),
          onPress: () =>
            openTerm({ title: t('help.title'), text: t('help.words', { returnObjects: true }) as string[] }),
        },
      }}
    />
  );
}
