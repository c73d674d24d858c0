import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import css from './mail.module.css';

interface Props {
  control: string;
  onPress(): void;
  /** `bare`: an icon alone, its name is spoken only. */
  look?: 'plain' | 'main' | 'bare' | 'row' | 'chip';
  icon?: LucideIcon | undefined;
  /** The spoken name, where it isn't what is written. */
  name?: string | undefined;
  className?: string | undefined;
  children?: ReactNode;
  expanded?: boolean | undefined;
  current?: boolean | undefined;
  /** Controls that this one brings to the screen. */
  reveals?: readonly string[] | undefined;
}

/** A button of the device. It acts on a click, from a hand or not; the second press of a double one is refused. */
export function Press({
  control,
  onPress,
  look = 'plain',
  icon: Icon,
  name,
  className,
  children,
  expanded,
  current,
  reveals,
}: Props) {
  return (
    <button
      type="button"
      className={[css.press, css[look], className].filter(Boolean).join(' ')}
      data-control={control}
      data-reveals={reveals?.length ? reveals.join(' ') : undefined}
      aria-label={name}
      aria-expanded={expanded}
      aria-current={current ? 'true' : undefined}
      onClick={(e) => {
        if (e.detail <= 1) onPress();
      }}
    >
      {Icon && <Icon aria-hidden="true" />}
      {children}
    </button>
  );
}
