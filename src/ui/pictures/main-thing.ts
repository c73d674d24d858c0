/** The thing that a small picture shows alone: a device if there is one, else the first. */
export function mainThing(names: readonly string[]): string {
  return names.find((name) => /^(laptop|computer|phone)\b/.test(name)) ?? names[0] ?? '';
}

/** The file of a picture, under the folder of its set's version. */
export const pictureFile = (names: readonly string[]): string => `${names.join('_')}.svg`;
