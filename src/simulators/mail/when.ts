import { locales } from '../../i18n/languages.ts';
import type { Mail } from './mail-context.ts';

const day = 86_400_000;
const midnight = (iso: string) => Date.parse(`${iso.slice(0, 10)}T00:00Z`);

function hour({ say, layout }: Mail, iso: string, short: boolean): string {
  const slots = { hour: String(Number(iso.slice(11, 13))), minute: iso.slice(14, 16) };
  return say(short && layout === 'phone' ? 'dates.clock' : 'dates.time', slots).replaceAll(' ', '\u00A0');
}

/** *hier*, *12 mai*, *3 juin 2026*: the day of a message, seen from the moment of the practice. */
function dayOf({ box, lang }: Mail, iso: string): string {
  const ago = Math.round((midnight(box.scenario.now) - midnight(iso)) / day);
  if (ago === 0 || ago === 1)
    return new Intl.RelativeTimeFormat(locales[lang], { numeric: 'auto' }).format(-ago, 'day');
  const sameYear = iso.slice(0, 4) === box.scenario.now.slice(0, 4);
  const form: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', timeZone: 'UTC' };
  if (!sameYear) form.year = 'numeric';
  return new Intl.DateTimeFormat(locales[lang], form).format(midnight(iso));
}

/** The moment of a message in a list: the hour on the same day, else the day. */
export function inList(mail: Mail, iso: string): string {
  const { now } = mail.box.scenario;
  if (iso.slice(0, 16) === now.slice(0, 16)) return mail.say('dates.now');
  return iso.slice(0, 10) === now.slice(0, 10) ? hour(mail, iso, true) : dayOf(mail, iso);
}

/** The moment of the message that is being read: *aujourd’hui à 9 h 40*, on a phone *9 h 40*. */
export function inFull(mail: Mail, iso: string): string {
  if (mail.layout === 'phone' && iso.slice(0, 10) === mail.box.scenario.now.slice(0, 10)) return hour(mail, iso, false);
  return mail.say('dates.at', { day: dayOf(mail, iso), time: hour(mail, iso, false) });
}
