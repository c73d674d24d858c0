import { useTranslation } from 'react-i18next';
import { Choice, Choices } from './Choice.tsx';
import css from './samples.module.css';
import { shown } from './shown.ts';
import { changeComfort, useComfort } from './use-comfort.ts';

/** The four sizes of the text, each as large as it is. */
export function TextSizes({ className }: { className?: string | undefined }) {
  const { t } = useTranslation();
  const { text } = useComfort();
  return (
    <Choices legend={t('comfort.text')} columns={4} className={className}>
      {shown.text.map((size) => (
        <Choice
          key={size}
          name="comfort:text"
          value={size}
          chosen={text === size}
          label={t(`comfort.sizes.${size}`)}
          onChoose={() => changeComfort({ text: size })}
        >
          <span className={css.size} data-size={size} data-picture="" aria-hidden="true">
            Aa
          </span>
        </Choice>
      ))}
    </Choices>
  );
}
