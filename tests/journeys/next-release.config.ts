import { mergeConfig, type Plugin } from 'vite';
import config from '../../vite.config.ts';

/** What the next release says instead. */
export const changed = { before: 'Bonjour', after: 'Bonjour à nouveau' };

/** The app's words and a lesson's, changed as a release would change them. */
const release: Plugin = {
  name: 'next-release',
  enforce: 'pre',
  transform(code, id) {
    if (id.endsWith('/src/i18n/fr.json')) {
      const now = code.replace(
        new RegExp(`("hello":\\s*)"${changed.before}"`),
        (_, key: string) => `${key}"${changed.after}"`,
      );
      if (now === code) this.error('The word to change is not there.');
      return { code: now, map: null };
    }
    if (id.endsWith('/lessons/ecrire-un-message/fr.yaml'))
      return { code: `${code}\n// another release\nexport const release = 2;\n`, map: null };
    return undefined;
  },
};

export default (env: Parameters<typeof config>[0]) => mergeConfig(config(env), { plugins: [release] });
