import type { Plugin } from 'vite';

const order = '@layer reset, tokens, ui, device, app;';

/** Begins every stylesheet with the order of the layers, so that it holds whichever of them comes first. */
export function layers(): Plugin {
  return {
    name: 'layers',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.css$/ },
      handler: (code) => ({ code: `${order}\n${code}`, map: null }),
    },
  };
}
