import path from 'node:path';
import { build, type Plugin } from 'vite';

/** The inline script, compiled and shrunk. */
async function compile(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      target: 'es2020',
      modulePreload: false,
      rollupOptions: {
        input: path.join(import.meta.dirname, 'boot.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const [first] = [result].flat() as unknown as { output: { type: string; code?: string }[] }[];
  const code = first?.output.find((one) => one.type === 'chunk')?.code?.trim();
  if (!code) throw new Error('The inline script came out empty.');
  return code;
}

/** Puts the compiled `boot.ts` into the page's head, before everything that paints. */
export function boot(): Plugin {
  let code: Promise<string> | undefined;
  return {
    name: 'boot',
    buildStart() {
      code = undefined;
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        code ??= compile();
        const script = (await code).replaceAll('</script', '<\\/script');
        return html.replace('<!--boot-->', () => `<script>${script}</script>`);
      },
    },
  };
}
