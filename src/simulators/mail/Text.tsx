import css from './view.module.css';

/** A text in its paragraphs; the lines of one stay together. More paragraphs than a person writes are one block. */
export function Text({ text, className }: { text: string; className?: string | undefined }) {
  const paragraphs = [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)];
  return (
    <div className={[css.text, className].filter(Boolean).join(' ')}>
      {paragraphs.length > 200 ? (
        <p dir="auto">{text}</p>
      ) : (
        paragraphs.map(({ 0: one, index }) => (
          <p key={index} dir="auto">
            {one}
          </p>
        ))
      )}
    </div>
  );
}
