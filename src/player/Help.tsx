import { ChevronDown, ChevronUp, HandHelping, MessageCircle, Pointer as PointerIcon, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Piece, plain } from '../i18n/sentence.ts';
import { Button } from '../ui/Button.tsx';
import { Helping } from './Instruction.tsx';
import { useBackCloses } from '../ui/use-back-closes.ts';
import css from './help.module.css';
import { usePlayer } from './player-context.ts';
import { Words } from './Words.tsx';

interface Props {
  onClose(): void;
  /** The three strengths, while a gesture is awaited. */
  strengths?: {
    /** The same gesture in other words. */
    otherWords: readonly Piece[];
    open: boolean;
    onOther(): void;
    onShow(): void;
    onDo(): void;
  };
  /** Without a gesture: what this screen is for. */
  text?: string;
  /** Where the pages are stacked, the instruction has no room for it. */
  replay?: ReactNode;
}

/** *Aide*, opened by the middle of the foot: over the device on a phone, in the left page on a wide screen. */
export function Help({ onClose, strengths, text, replay }: Props) {
  const { t } = useTranslation();
  const { speaker, next, announce } = usePlayer();
  const sheet = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useBackCloses(onClose);

  useEffect(() => {
    const before = document.activeElement;
    sheet.current?.querySelector('button')?.focus({ preventScroll: true });
    const escape = (e: KeyboardEvent) => e.key === 'Escape' && close.current();
    addEventListener('keydown', escape);
    return () => {
      removeEventListener('keydown', escape);
      if (before instanceof HTMLElement && (document.activeElement === document.body || !document.activeElement))
        before.focus();
    };
  }, []);

  return (
    <section ref={sheet} className={css.sheet} aria-labelledby="help-title" data-help="">
      <header className={css.top}>
        <h2 id="help-title" className={css.title}>
          {t('player.help')}
        </h2>
        <Button control="help:close" icon={<X />} onPress={onClose}>
          {t('player.close')}
        </Button>
      </header>
      {text && <p className={css.text}>{text}</p>}
      {strengths && (
        <>
          <div className={css.other} data-open={strengths.open ? '' : undefined}>
            <Button
              control="help:other"
              variant={strengths.open ? 'here' : 'plain'}
              icon={<MessageCircle />}
              aria-expanded={strengths.open}
              onPress={() => {
                if (!strengths.open) announce(plain(strengths.otherWords));
                strengths.onOther();
              }}
              className={css.wide}
            >
              {t('player.otherWords')}
              {strengths.open ? <ChevronUp aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
            </Button>
            {strengths.open && (
              <p className={css.text} data-other="">
                <Words pieces={strengths.otherWords} />
              </p>
            )}
          </div>
          <div className={css.two}>
            <Button control="help:show" icon={<PointerIcon />} onPress={strengths.onShow} className={css.tall}>
              {t(speaker.pointer === 'click' ? 'player.showClick' : 'player.showTap')}
            </Button>
            <Button control="help:do" icon={<HandHelping />} onPress={strengths.onDo} className={css.tall}>
              {t('player.doIt')}
            </Button>
          </div>
        </>
      )}
      <div className={css.more}>
        <span className={css.whom}>
          <Helping />
        </span>
        {replay && <span className={css.replay}>{replay}</span>}
        <Button control="help:know" variant="link" onPress={next}>
          {t('player.know')}
        </Button>
      </div>
    </section>
  );
}
