import css from './progress.module.css';

interface Props {
  /** From 0. */
  index: number;
  count: number;
  /** *Étape 3 sur 6 : Faire ensemble* */
  label: string;
  className?: string | undefined;
}

/** Where one is in a lesson: bars without words, never a percentage. */
export function Progress({ index, count, label, className }: Props) {
  return (
    <span role="img" aria-label={label} className={[css.bars, className].filter(Boolean).join(' ')}>
      {Array.from({ length: count }, (_, i) => (
        <span key={i} className={css.bar} data-state={i < index ? 'done' : i === index ? 'current' : 'ahead'} />
      ))}
    </span>
  );
}
