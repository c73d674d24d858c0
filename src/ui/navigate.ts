import { createContext, type MouseEvent, use } from 'react';

/** Goes to an address of the app without loading a page; the app gives it, the default leaves links to the browser. */
export const NavigateContext = createContext<((href: string) => void) | undefined>(undefined);

const plainPress = (e: MouseEvent) => e.button === 0 && !e.metaKey && !e.ctrlKey && !e.shiftKey && !e.altKey;

/** The `onClick` of a link inside the app. Presses with a modifier keep their meaning: new tab, new window. */
export function useFollow(href: string, before?: () => void): (e: MouseEvent<HTMLAnchorElement>) => void {
  const navigate = use(NavigateContext);
  return (e) => {
    if (e.defaultPrevented || !plainPress(e)) return;
    before?.();
    if (!navigate) return;
    e.preventDefault();
    navigate(href);
  };
}
