import './ui/style.css';
import type { ReactNode } from 'react';
import { createRoot, hydrateRoot, type Root, type RootOptions } from 'react-dom/client';
import { App } from './app/App.tsx';
import { passing } from './app/leave.ts';
import { load } from './app/load.tsx';
import { parse } from './app/navigation.ts';
import { opening, PATIENT } from './app/opening.ts';
import type { Reason } from './offline/reason.ts';

const container = document.getElementById('root') as HTMLElement;
/** The worker's empty page has head and foot, to be replaced. */
const prerendered = !('shell' in container.dataset) && document.querySelector('[data-frame]') !== null;

/** Tests listen to `app:recoverable`: what React had to mend by rendering again. */
const options: RootOptions = {
  onRecoverableError(error, info) {
    dispatchEvent(new CustomEvent('app:recoverable', { detail: { error, stack: info.componentStack } }));
  },
};

let root: Root | undefined;
function render(page: ReactNode) {
  root ??= createRoot(container, options);
  root.render(page);
}

/** The worker comes when the page works and has nothing else to do. */
function whenIdle(act: () => void) {
  const idle = () =>
    'requestIdleCallback' in window ? requestIdleCallback(act, { timeout: 5000 }) : setTimeout(act, 1000);
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle, { once: true });
}

// A page written for an unknown address is the same whatever the address.
const route = parse(location.pathname);

async function trouble(why: 'late' | Reason) {
  try {
    const bare = await load({ lang: route.lang, name: 'missing' });
    if (!works) render(<App key={why} first={{ ...bare, route }} trouble={why} />);
  } catch {
    // Not even the words are here: what was rendered stays readable, its links lead on.
  }
}

let works = false;
if (!passing())
  opening(
    route,
    {
      page(first) {
        works = true;
        const app = <App key="page" first={first} />;
        if (prerendered && !root) {
          root = hydrateRoot(container, app, options);
        } else {
          document.title = first.title;
          render(app);
        }
        if (import.meta.env.PROD)
          whenIdle(
            () => void import('./app/worker.ts').then(({ startWorker }) => startWorker()).catch(() => undefined),
          );
      },
      // What was rendered can be read meanwhile.
      late: () => void (prerendered || trouble('late')),
      failed: (why) => void trouble(why),
    },
    prerendered ? 3 * PATIENT : PATIENT,
  );
