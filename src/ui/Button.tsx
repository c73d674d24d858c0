import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import css from './button.module.css';
import { useFollow } from './navigate.ts';

/** main: the next thing to do, one a screen · plain: edged · link: underlined words · here: open, or the place one is in. */
export type Variant = 'main' | 'plain' | 'link' | 'here';

interface Look {
  variant?: Variant | undefined;
  /** A lucide icon; every button of the app has one. */
  icon?: ReactNode;
  /** An arrow stands on the side that it points to. */
  iconAt?: 'start' | 'end' | undefined;
  /** Its `data-control`: presses made before the page works are replayed by this name. */
  control: string;
  children: ReactNode;
  className?: string | undefined;
  /** A long word in a narrow slot. */
  'data-long'?: '' | undefined;
}

const names = ({ variant = 'plain', className }: Pick<Look, 'variant' | 'className'>) =>
  [css.button, css[variant], className].filter(Boolean).join(' ');

const inside = ({ icon, iconAt = 'start', children }: Pick<Look, 'icon' | 'iconAt' | 'children'>) => (
  <>
    {iconAt === 'start' && icon}
    <span className={css.word}>{children}</span>
    {iconAt === 'end' && icon}
  </>
);

export type ButtonProps = Look &
  Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
    ref?: Ref<HTMLButtonElement>;
    'data-voice'?: string;
    'aria-describedby'?: string;
  };

/** A button of the app: an icon and a word. It acts on release and obeys a bare `click`. */
export function Button({ variant, icon, iconAt, control, children, className, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} data-control={control} className={names({ variant, className })}>
      {inside({ icon, iconAt, children })}
    </AriaButton>
  );
}

export interface LinkButtonProps extends Look {
  href: string;
  /** Before going: for instance to close what lies over the page. */
  onFollow?: (() => void) | undefined;
  'aria-current'?: 'page' | undefined;
  'aria-label'?: string | undefined;
  /** Leave it to the browser: another language, a file. */
  outside?: boolean | undefined;
  hrefLang?: string | undefined;
  lang?: string | undefined;
}

/** A real link that looks as a button does; it works before the page's script does. */
export function LinkButton({
  variant,
  icon,
  iconAt,
  control,
  children,
  className,
  href,
  onFollow,
  outside,
  ...rest
}: LinkButtonProps) {
  const follow = useFollow(href, onFollow);
  return (
    <a
      {...rest}
      href={href}
      data-control={control}
      className={names({ variant, className })}
      onClick={outside ? onFollow : follow}
    >
      {inside({ icon, iconAt, children })}
    </a>
  );
}
