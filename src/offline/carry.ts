import type { OfflineIndex } from './index-file.ts';

/** `/assets/lessons/name.fr-abcdefgh.js` → `/assets/lessons/name.fr` */
const unhashed = (address: string): string => address.slice(0, -'-abcdefgh.js'.length);

const parts = (index: OfflineIndex) => [
  ...Object.values(index.common),
  ...Object.values(index.lessons).flatMap((languages) => Object.values(languages)),
];

/** All files that the version of the index can ask for beside its shell and its clips. */
export const current = (index: OfflineIndex): ReadonlySet<string> =>
  new Set(parts(index).flatMap(({ files }) => files.map(([address]) => address)));

/** The new chunks of the lessons whose old ones are kept: to be fetched before this version works. */
export function carried(index: OfflineIndex, kept: ReadonlySet<string>): string[] {
  const names = new Set([...kept].map(unhashed));
  return [...current(index)].filter(
    (address) => address.startsWith('/assets/lessons/') && !kept.has(address) && names.has(unhashed(address)),
  );
}
