import type { Labels } from '../simulator.ts';
import { fileOf, linkOf, type Mailbox, messageOf, nameOf, senderOf } from './mailbox.ts';

/** The name of a control as the screen shows it: a label, or the scenario's own text for what the scenario holds. */
export function labelOf(box: Mailbox, control: string, labels: Labels): string {
  const at = control.indexOf(':');
  const id = control.slice(at + 1);
  switch (at < 0 ? '' : control.slice(0, at)) {
    case 'message': {
      const message = messageOf(box, id);
      if (!message) return id;
      return message.subject.trim() || (labels['controls.no-subject'] ?? senderOf(box, message));
    }
    case 'suggestion':
    case 'recipient':
      return nameOf(box, id);
    case 'open-file':
    case 'file':
    case 'attached':
      return fileOf(box, id)?.name ?? id;
    case 'phrase':
      return box.scenario.phrases.find((phrase) => phrase.id === id)?.text ?? id;
    case 'link':
      return linkOf(box, id)?.link.text ?? id;
    default: {
      const message = messageOf(box, box.open);
      if (control === 'sender' && message) return senderOf(box, message);
      if (control === 'close-dialog' && box.dialog === 'program') return labels['controls.do-not-open'] ?? control;
      return labels[`controls.${control}`] ?? control;
    }
  }
}
