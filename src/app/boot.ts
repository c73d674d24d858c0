import { applyShown, comfortKey, metKey, ownKey, parsed } from '../comfort/shown.ts';
import { languages } from '../i18n/languages.ts';
import { keepEarly } from './early.ts';

// The one inline script: it runs before the first paint, and its hash stands in the content policy.

const root = document.documentElement;
try {
  const comfort = parsed(localStorage.getItem(ownKey(comfortKey)));
  applyShown(comfort, root);
  // The bare address, and no other, opens in the language that was chosen.
  if (location.pathname === '/' && languages.indexOf(comfort.lang as never) > 0) location.replace(`/${comfort.lang}/`);
  if (!localStorage.getItem(ownKey(metKey))) root.dataset.first = '';
} catch {
  // Storage is refused: the page follows the device, and every visit is a first one.
  root.dataset.first = '';
}

// react-aria clears its announcer by `innerHTML = ''`; everything else must throw, or other libraries take this policy for theirs.
try {
  const types = (window as { trustedTypes?: { createPolicy(name: string, rules: object): unknown } }).trustedTypes;
  types?.createPolicy('default', {
    createHTML(text: string) {
      if (text !== '') throw new TypeError();
      return '';
    },
  });
} catch {
  // A policy of this name exists.
}

keepEarly();
