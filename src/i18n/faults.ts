/**
 * The one place where faults become sentences: each fault that a learner may be told of, and the key of its sentence in the app's words.
 * `tests/faults/list.ts` provokes every one of them.
 */
export const faultWords = {
  // What is kept: `progress/trouble.ts`.
  refused: 'progress.trouble.refused',
  full: 'progress.trouble.full',
  blocked: 'progress.trouble.blocked',
  vanished: 'progress.trouble.vanished',
  damaged: 'progress.trouble.damaged',
  newer: 'progress.trouble.newer',
  elsewhere: 'progress.trouble.elsewhere',
  // Choices of comfort, and several people.
  choices: 'comfort.notKept',
  people: 'record.people.notKept',
  erase: 'record.finish.failed',
  // A place that doesn't come: `offline/reason.ts`.
  offline: 'offline.why.offline',
  server: 'offline.why.server',
  slow: 'offline.why.slow',
  portal: 'offline.why.portal',
  updated: 'offline.why.updated',
  part: 'offline.why.part',
  // A page that stopped, a lesson without its devices, a voice that is not there.
  stopped: 'fault.about',
  practice: 'player.failed',
  voice: 'app.noVoice',
  // A file and a code that can't be taken up: `progress/file.ts`.
  foreign: 'record.file.foreign',
  large: 'record.file.large',
  later: 'record.file.newer',
  cut: 'record.file.damaged',
  unread: 'record.file.unread',
  code: 'record.code.wrong',
} as const;

export type Fault = keyof typeof faultWords;
