/** What keeps the browser and the keyboard from writing in a field of a practice by themselves. */
export const untouched = {
  autoComplete: 'off',
  autoCorrect: 'off',
  autoCapitalize: 'off',
  spellCheck: false,
} as const;
