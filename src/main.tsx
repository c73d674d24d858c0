import './ui/style.css';
import { createRoot, hydrateRoot, type RootOptions } from 'react-dom/client';
import { App } from './app/App.tsx';
import { load } from './app/load.tsx';
import { parse } from './app/navigation.ts';

const root = document.getElementById('root') as HTMLElement;
const prerendered = root.firstElementChild !== null && document.querySelector('[data-frame]') !== null;

/** Tests listen to `app:recoverable`: what React had to mend by rendering again. */
const options: RootOptions = {
  onRecoverableError(error, info) {
    dispatchEvent(new CustomEvent('app:recoverable', { detail: { error, stack: info.componentStack } }));
  },
};

async function start() {
  // A page written for an unknown address is the same whatever the address.
  const route = parse(location.pathname);
  try {
    const first = await load(route);
    if (prerendered) hydrateRoot(root, <App first={first} />, options);
    else createRoot(root, options).render(<App first={first} />);
  } catch (error) {
    dispatchEvent(new CustomEvent('app:fault', { detail: { error } }));
    const bare = await load({ lang: route.lang, name: 'missing' });
    createRoot(root, options).render(<App first={{ ...bare, route }} failed />);
  }
}

void start();
