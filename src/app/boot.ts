import { applyComfort, comfortKey, parseComfort } from '../comfort/comfort.ts';
import { keepEarly } from './early.ts';

// The one inline script: it runs before the first paint, and its hash stands in the content policy.

try {
  applyComfort(parseComfort(localStorage.getItem(comfortKey)), document.documentElement);
} catch {
  // Storage is refused: the page follows the device.
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
