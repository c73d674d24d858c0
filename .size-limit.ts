import { join } from 'node:path';
import { builtPages, isLesson } from './tests/performance/page-files.ts';

const lessons = builtPages().filter(isLesson);
if (lessons.length === 0) throw new Error('No lesson page is built.');

/** Compressed with brotli, as they are served: kB = 1000 bytes. */
export default lessons.flatMap(({ page, scripts, styles }) => [
  { name: `${page}: JavaScript`, path: [...scripts], limit: '130 kB' },
  { name: `${page}: all but typeface and picture`, path: [join('dist', page), ...scripts, ...styles], limit: '150 kB' },
]);
