import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Mailbox, MailEvent } from './mailbox.ts';

/** What is on the screen, and where the caret stands. */
export const placeOf = ({ dialog, page, file, draft, open, folder }: Mailbox): string =>
  JSON.stringify([dialog, page?.link, file, draft && [draft.kind, draft.about, draft.id], open, folder]);

const caretOf = ({ draft }: Mailbox): string | undefined => draft?.field;

/**
 * Focus that follows the learner's own presses: to the heading of the new screen, or to the field of the caret. What the guide does
 * by itself doesn't move it. Returns `send`, which remembers that a press came from here.
 */
export function useFocus(
  root: RefObject<HTMLElement | null>,
  box: Mailbox,
  send: (event: MailEvent) => void,
): (event: MailEvent) => void {
  const last = useRef(box);
  const pressed = useRef<Mailbox | null>(null);

  useLayoutEffect(() => {
    const before = last.current;
    last.current = box;
    if (before === box || pressed.current !== before) return;
    pressed.current = null;
    const moved = placeOf(before) !== placeOf(box);
    const focused = document.activeElement;
    const lost = !focused || focused === document.body;
    if (!moved && !lost && caretOf(before) === caretOf(box)) return;
    const caret = box.dialog
      ? null
      : root.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('[data-caret]');
    if (caret) {
      if (caret === focused) return;
      caret.focus();
      caret.setSelectionRange(caret.value.length, caret.value.length);
    } else if (moved || lost)
      root.current?.querySelector<HTMLElement>('[data-heading]')?.focus({ preventScroll: true });
  }, [box, root]);

  return (event) => {
    pressed.current = box;
    send(event);
  };
}
