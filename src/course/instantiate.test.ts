import { expect, test } from 'vitest';
import { instantiate } from './instantiate.ts';
import type { Device, Task } from './lesson.ts';

const task: Task = {
  id: 'hello',
  simulator: 'mail',
  scenario: 'morning',
  start: [{ type: 'draft.type', field: 'text', text: '$half' }],
  goal: {
    stages: [
      [{ fact: 'mail.sent', op: 'has', value: { to: 'paul', subject: '$greeting' } }],
      [{ fact: 'mail.search', op: 'says', value: '$half' }],
    ],
    never: [{ fact: 'mail.sent', op: 'has', value: { subject: '$greeting', to: 'bank' } }],
  },
  deadEnds: [],
  done: '',
};
const device: Device = {
  lang: 'en',
  labels: {},
  scenarios: { morning: { id: 'morning', lang: 'en', simulator: 'mail', texts: { greeting: 'Hello' }, data: {} } },
  texts: { hello: { greeting: 'never read: the scenario comes first', half: 'Hel' } },
};

test('every $key becomes the words of the device: the scenario’s first, then the task’s', () => {
  expect(instantiate(task, device)).toEqual({
    goal: {
      stages: [
        [{ fact: 'mail.sent', op: 'has', value: { to: 'paul', subject: 'Hello' } }],
        [{ fact: 'mail.search', op: 'says', value: 'Hel' }],
      ],
      never: [{ fact: 'mail.sent', op: 'has', value: { subject: 'Hello', to: 'bank' } }],
    },
    scenario: device.scenarios.morning,
    start: [{ type: 'draft.type', field: 'text', text: 'Hel' }],
  });
});

test('a $key without words is named', () => {
  expect(() => instantiate(task, { ...device, texts: {} })).toThrow('No words for “$half” in en');
});
