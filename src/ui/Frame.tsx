import {
  ALargeSmall,
  ArrowLeft,
  ArrowRight,
  Bird,
  BookOpenText,
  House,
  Info,
  LifeBuoy,
  Pause,
  Volume2,
} from 'lucide-react';
import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import { Button, LinkButton } from './Button.tsx';
import css from './frame.module.css';
import { useFrame } from './frame-context.ts';
import { Progress } from './Progress.tsx';

/** One slot of the foot: a press or a place to go to. */
export interface FootButton {
  label: string;
  /** One word of at most 9 letters, for phones. */
  short?: string | undefined;
  onPress?: (() => void) | undefined;
  href?: string | undefined;
  /** Replaces the slot's own icon. */
  icon?: ReactNode;
  /** Its `data-control`; `back`, `help` or `next` by default. */
  control?: string | undefined;
  /** For what opens something. */
  expanded?: boolean | undefined;
}

export interface FrameProps {
  /**
   * `lesson`: instruction | table with the device · `book`: two pages, the left one wider (*Pourquoi*, *À retenir*) ·
   * `contents`: what to do now | the contents · `comfort`: choices | preview · `page`: one page.
   */
  layout: 'lesson' | 'book' | 'contents' | 'comfort' | 'page';
  /** Changes with the screen: presses on the bars are refused for half a second after it, and a new page starts at its top. */
  screen: string;
  here?: 'home' | 'comfort' | 'words' | undefined;
  /** The lesson's title and bars, at the right of the head (wide only: stacked screens show their own `Progress`). */
  title?: string | undefined;
  progress?: { index: number; count: number; label: string } | undefined;
  /** One sentence above everything, said by itself (`role=status`). */
  notice?: ReactNode;
  left: ReactNode;
  right?: ReactNode;
  /** The right page is a picture or a table, without margins. */
  bleed?: boolean | undefined;
  /** Stacked, the right page comes first: a picture above the words. */
  rightFirst?: boolean | undefined;
  foot: {
    back?: FootButton | undefined;
    help?: FootButton | undefined;
    next?: (FootButton & { main?: boolean | undefined }) | undefined;
  };
  /** The left page may be a panel over the right one, while the page's root says `data-first`. */
  firstVisit?: boolean | undefined;
  /** The real keyboard is up: head and foot fold. */
  folded?: boolean | undefined;
  /** What lies over the page but belongs to it: the help sheet. */
  children?: ReactNode;
}

/** ms */
const calm = 500;
/** The screen shown last in this page: a frame may be made anew for each. */
let shown: string | undefined;

function focus(id: string) {
  const target = document.getElementById(id);
  if (!target) return;
  target.scrollIntoView({ block: 'nearest' });
  target.focus({ preventScroll: true });
}

/** The frame of every screen: head, two pages, foot. */
export function Frame({
  layout,
  screen,
  here,
  title,
  progress,
  notice: own,
  left,
  right,
  bleed,
  rightFirst,
  foot,
  firstVisit,
  folded,
  children,
}: FrameProps) {
  const { labels, links, shown: tellShown, listen, offer } = useFrame();
  const notice = own ?? (layout === 'lesson' || layout === 'book' ? undefined : offer);
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const before = shown;
    shown = screen;
    const element = frame.current;
    if (!element || before === undefined || before === screen) return;
    element.dataset.fresh = '';
    const timer = setTimeout(() => delete element.dataset.fresh, calm);
    return () => {
      clearTimeout(timer);
      delete element.dataset.fresh;
    };
  }, [screen]);

  const said =
    notice ??
    (listen.trouble && (
      <>
        <Info aria-hidden="true" /> {listen.trouble}
      </>
    ));

  useEffect(() => tellShown(screen), [tellShown, screen]);

  const places = [
    { id: 'home', href: links.home, icon: <House />, long: labels.home, short: labels.home },
    { id: 'comfort', href: links.comfort, icon: <ALargeSmall />, long: labels.comfort, short: labels.comfortShort },
    { id: 'words', href: links.words, icon: <BookOpenText />, long: labels.words, short: labels.wordsShort },
  ] as const;
  const skips = [
    ['zone-left', layout === 'lesson' ? labels.skipInstruction : labels.skipMain],
    ...(layout === 'lesson' && right ? [['zone-right', labels.skipDevice]] : []),
    ['zone-foot', labels.skipFoot],
    ['zone-head', labels.skipHead],
  ] as [string, string][];

  return (
    <div
      ref={frame}
      data-frame=""
      className={css.frame}
      data-layout={layout}
      data-first-visit={firstVisit ? '' : undefined}
      data-folded={folded ? '' : undefined}
    >
      <div className={css.skips}>
        {skips.map(([id, label]) => (
          <Button key={id} control={`skip:${id}`} className={css.skip} onPress={() => focus(id)}>
            {label}
          </Button>
        ))}
      </div>
      <main className={css.pages} data-right={rightFirst ? 'first' : undefined} data-notice={said ? '' : undefined}>
        {said && (
          <div role="status" className={css.notice}>
            {said}
          </div>
        )}
        <div id="zone-left" tabIndex={-1} className={css.left}>
          {left}
        </div>
        {right !== undefined && (
          <div id="zone-right" tabIndex={-1} className={css.right} data-bleed={bleed ? '' : undefined}>
            {right}
          </div>
        )}
      </main>
      <footer id="zone-foot" tabIndex={-1} className={css.foot} aria-label={labels.foot} data-bar="">
        <Slot at="back" icon={<ArrowLeft />} button={foot.back} />
        <Slot at="help" icon={<LifeBuoy />} button={foot.help} />
        <Slot at="next" icon={<ArrowRight />} button={foot.next} main={foot.next?.main} />
      </footer>
      <header id="zone-head" tabIndex={-1} className={css.head} data-bar="">
        <nav aria-label={labels.head} className={css.places} data-count={places.length + 1}>
          {places.map(({ id, href, icon, long, short }) => (
            <Fragment key={id}>
              <LinkButton
                control={`head:${id}`}
                href={href}
                icon={icon}
                variant={here === id ? 'here' : 'plain'}
                aria-current={here === id ? 'page' : undefined}
                className={css.place}
              >
                <Words long={long} short={short} />
              </LinkButton>
              {id === 'home' && (
                <Button
                  control="head:listen"
                  data-voice=""
                  icon={listen.state === 'speaking' || listen.state === 'loading' ? <Pause /> : <Volume2 />}
                  onPress={() => listen.press()}
                  className={css.place}
                >
                  {listen.label}
                </Button>
              )}
            </Fragment>
          ))}
        </nav>
        {title || progress ? (
          <div className={css.where}>
            {title && <span className={css.title}>{title}</span>}
            {progress && <Progress {...progress} />}
          </div>
        ) : (
          <Logo className={css.logo} />
        )}
      </header>
      {children}
    </div>
  );
}

/** The app's name with its bird. */
export function Logo({ className }: { className?: string | undefined }) {
  const { labels } = useFrame();
  return (
    <span className={[css.brand, className].filter(Boolean).join(' ')}>
      <Bird />
      {labels.brand}
    </span>
  );
}

const Words = ({ long, short }: { long: string; short?: string | undefined }) =>
  short === undefined || short === long ? (
    long
  ) : (
    <>
      <span className={css.long}>{long}</span>
      <span className={css.short}>{short}</span>
    </>
  );

interface SlotProps {
  at: 'back' | 'help' | 'next';
  icon: ReactNode;
  button: FootButton | undefined;
  main?: boolean | undefined;
}

function Slot({ at, icon, button, main }: SlotProps) {
  if (!button) return <span className={css.slot} data-at={at} />;
  const look = {
    control: button.control ?? at,
    icon: button.icon ?? icon,
    iconAt: at === 'next' ? 'end' : 'start',
    variant: main ? 'main' : button.expanded ? 'here' : 'plain',
    className: css.footButton,
    'data-long': (button.short ?? button.label).length > 8 ? '' : undefined,
    children: <Words long={button.label} short={button.short} />,
  } as const;
  return (
    <span className={css.slot} data-at={at}>
      {button.href !== undefined ? (
        <LinkButton {...look} href={button.href} onFollow={button.onPress} />
      ) : (
        <Button
          {...look}
          {...(button.onPress && { onPress: button.onPress })}
          {...(button.expanded !== undefined && { 'aria-expanded': button.expanded })}
        />
      )}
    </span>
  );
}
