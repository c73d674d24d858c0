import { type BrowserContext, test as base, expect } from '@playwright/test';

/** What a context did that nobody should ever see, until now. */
export interface Quiet {
  readonly heard: readonly string[];
  /** Noise that a test makes on purpose: a part of the app that it keeps from arriving. */
  allow(pattern: RegExp): void;
}

/** Hears errors and warnings of the console, page errors, refusals of the content policy, what React had to mend, requests to other hosts. */
export async function listen(context: BrowserContext, home: string): Promise<Quiet> {
  const all: string[] = [];
  const allowed: RegExp[] = [];
  const { origin } = new URL(home);
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (e) =>
      console.error(`policy: ${e.violatedDirective} refused ${e.blockedURI} ${e.sample}`),
    );
    addEventListener('app:recoverable', (e) => console.error(`mended: ${String((e as CustomEvent).detail.error)}`));
  });
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      all.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => all.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) all.push(`other host: ${request.url()}`);
  });
  return {
    get heard() {
      return all.filter((one) => !allowed.some((pattern) => pattern.test(one)));
    },
    allow: (pattern) => void allowed.push(pattern),
  };
}

/** Playwright's test, which also fails when the page was not quiet. */
export const test = base.extend<{ quiet: Quiet }>({
  quiet: [
    async ({ context, baseURL }, use) => {
      const quiet = await listen(context, baseURL!);
      await use(quiet);
      expect(quiet.heard).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
