declare module '/lessons/*.yaml' {
  const lesson: import('./lesson.ts').Lesson;
  export default lesson;
}

declare module 'virtual:device/*' {
  const device: import('./lesson.ts').Device;
  export default device;
}

declare module 'virtual:course/*' {
  const course: import('./lesson.ts').Course;
  export default course;
}

declare module 'virtual:glossary/*' {
  const terms: readonly import('./lesson.ts').Term[];
  export default terms;
}

interface WindowEventMap {
  'course:update': CustomEvent<import('./plugin.ts').CourseUpdate>;
}
