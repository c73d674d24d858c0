import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import css from './choice.module.css';

interface ChoicesProps {
  legend: string;
  /** Under the choices. */
  note?: ReactNode;
  /** How many stand beside each other where there is room. */
  columns: 2 | 3 | 4;
  children: ReactNode;
  className?: string | undefined;
}

/** Some choices of which one holds. */
export const Choices = ({ legend, note, columns, children, className }: ChoicesProps) => (
  <fieldset className={className}>
    <legend className={css.legend}>{legend}</legend>
    <div className={css.row} data-columns={columns}>
      {children}
    </div>
    {note && <p className={css.note}>{note}</p>}
  </fieldset>
);

interface ChoiceProps {
  /** Of the group; the control is `<name>:<value>`. */
  name: string;
  value: string;
  chosen: boolean;
  label: string;
  onChoose(): void;
  /** Before the label. */
  icon?: ReactNode;
  /** Above the label: the choice showing itself. */
  children?: ReactNode;
  /** The language of the label, where it is not the page's. */
  lang?: string;
}

/** One choice: edge, tint and tick say that it holds, never colour alone. */
export function Choice({ name, value, chosen, label, onChoose, icon, children, lang }: ChoiceProps) {
  return (
    <label className={css.choice} data-chosen={chosen ? '' : undefined}>
      <input
        type="radio"
        name={name}
        value={value}
        checked={chosen}
        onChange={onChoose}
        data-control={`${name}:${value}`}
      />
      <span className={css.ring} />
      {children}
      <span className={css.name} lang={lang}>
        {icon}
        <span>{label}</span>
      </span>
      <span className={css.tick}>
        <Check />
      </span>
    </label>
  );
}
