import { Pause, Volume2, X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './Button.tsx';
import css from './dialog.module.css';
import { useFrame } from './frame-context.ts';
import { useBackCloses } from './use-back-closes.ts';

interface Props {
  title: string;
  /** *Fermer* */
  close: string;
  onClose(): void;
  /** Beside the title, on its left. */
  picture?: ReactNode;
  /** Under the title, in the head. */
  about?: ReactNode;
  /** At the left of *Fermer*. */
  action?: ReactNode;
  children: ReactNode;
  lang?: string | undefined;
}

/**
 * A dialog over the page; load it lazily. Escape, the veil and *Fermer* close it, focus goes back to where it was.
 * It is open for as long as it is rendered.
 */
export function Dialog({ title, close, onClose, picture, about, action, children, lang }: Props) {
  useBackCloses(onClose);
  const { listen } = useFrame();
  const text = useRef<HTMLDivElement>(null);
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => open || onClose()} className={css.veil}>
      <Modal className={css.modal}>
        <AriaDialog className={css.dialog} data-dialog="" {...(lang && { lang })}>
          <div className={css.top}>
            {picture && <div className={css.picture}>{picture}</div>}
            <div>
              <Heading slot="title" className={css.title}>
                {title}
              </Heading>
              {about && <div className={css.about}>{about}</div>}
            </div>
          </div>
          <div ref={text} className={css.text}>
            {children}
          </div>
          <div className={css.foot}>
            {action ?? (
              <Button
                control="dialog:listen"
                data-voice=""
                icon={listen.state === 'speaking' ? <Pause /> : <Volume2 />}
                onPress={() => listen.press(text.current ?? undefined)}
              >
                {listen.label}
              </Button>
            )}
            <Button control="dialog:close" variant="main" icon={<X />} onPress={onClose} className={css.close}>
              {close}
            </Button>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
