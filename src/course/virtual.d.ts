declare module '*.json?lesson' {
  const words: unknown;
  export default words;
}

declare module '/lessons/*.yaml' {
  const lesson: import('./lesson.ts').Lesson;
  export default lesson;
  export const simulators: import('./lesson.ts').SimulatorLoaders;
}

declare module 'virtual:device/*' {
  const device: import('./lesson.ts').Device;
  export default device;
}

declare module 'virtual:simulator/*' {
  const words: import('./lesson.ts').SimulatorWords;
  export default words;
}

declare module 'virtual:course/*' {
  const course: import('./lesson.ts').Course;
  export default course;
}

declare module 'virtual:glossary/*' {
  const terms: readonly import('./lesson.ts').Entry[];
  export default terms;
}

declare module 'virtual:real-life/*' {
  const services: readonly import('./lesson.ts').Help[];
  export default services;
}

interface WindowEventMap {
  /** While developing, words have changed: `value` is the new default export of their module. */
  'course:update': CustomEvent<{
    kind: 'lesson' | 'device' | 'course' | 'glossary' | 'real-life';
    lang: import('../i18n/languages.ts').Language;
    slug?: string;
    value: unknown;
  }>;
}
