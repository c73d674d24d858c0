import type { Snapshot } from '../../src/guide/planner.ts';
import { morning } from '../../src/simulators/mail/fixture.ts';
import { mail } from '../../src/simulators/mail/mail.ts';
import type { MailEvent } from '../../src/simulators/mail/mailbox.ts';
import type { Atom, Goal, Simulator } from '../../src/simulators/simulator.ts';
import { make, type Practice } from './learners.ts';
import { prove } from './walks.ts';

const start = mail.start({ id: 'morning', lang: 'fr', simulator: 'mail', texts: {}, data: morning });
const atom = (fact: string, op: Atom['op'], value: Atom['value']): Atom => ({ fact: `mail.${fact}`, op, value });
const stages = (...all: Atom[][]): Goal => ({ stages: all, never: [] });
const box = { sim: mail as Simulator, start };

const after = (...events: MailEvent[]) =>
  events.reduce((snapshot, event) => make(box.sim, snapshot, event), box.start as Snapshot);

const practices: Practice[] = [
  {
    ...box,
    name: 'a message to Paul',
    goal: stages([atom('sent', 'has', { to: 'paul', subject: 'Samedi', text: 'Je vous attends au port.' })]),
  },
  {
    ...box,
    name: 'a photo to Paul and an answer to the choir',
    goal: stages([
      atom('sent', 'has', { to: 'paul', subject: 'Mon jardin', files: 'garden-photo' }),
      atom('sent', 'has', { kind: 'reply', about: 'choir', text: 'Je viendrai jeudi.' }),
    ]),
    deadEnds: ['bin.confirm'],
  },
  {
    ...box,
    name: 'one deleted, another restored',
    goal: stages([atom('bin', 'has', { id: 'recipe' }), atom('inbox', 'has', { id: 'offer' })]),
    deadEnds: ['bin.confirm'],
  },
  {
    ...box,
    name: 'one marked as spam, one taken out',
    goal: stages([atom('spam', 'has', { id: 'choir' }), atom('spam', 'lacks', { id: 'prize' })]),
    deadEnds: ['bin.confirm'],
  },
  {
    ...box,
    name: 'an empty bin',
    start: after(
      { type: 'message.open', id: 'recipe' },
      { type: 'message.delete' },
      { type: 'message.open', id: 'book' },
      { type: 'message.delete' },
    ),
    goal: stages([atom('bin', 'lacks', {})]),
  },
  {
    ...box,
    name: 'a draft to Amina, kept',
    goal: stages([atom('drafts', 'has', { to: 'amina', subject: 'Dimanche' }), atom('screen', 'is', 'inbox')]),
  },
  {
    ...box,
    name: 'read first, then answered',
    goal: stages(
      [atom('read', 'has', 'boat')],
      [atom('sent', 'has', { kind: 'reply', about: 'boat', text: 'À samedi !' })],
    ),
    deadEnds: ['bin.confirm'],
  },
  {
    ...box,
    name: 'a message to an address typed in full, and nothing ever to the bank',
    goal: {
      stages: [[atom('sent', 'has', { to: 'mairie@ville.exemple', text: 'Bonjour' })]],
      never: [atom('sent', 'has', { to: 'bank' }), atom('bin', 'has', { id: 'boat' })],
    },
  },
  {
    ...box,
    name: 'a file looked at, saved, and the list again',
    goal: stages([atom('seen-file', 'has', 'pie')], [atom('saved', 'has', 'pie')], [atom('screen', 'is', 'inbox')]),
    deadEnds: ['bin.confirm'],
  },
  {
    ...box,
    name: 'a saved file sent to Paul',
    goal: stages([atom('sent', 'has', { kind: 'new', to: 'paul', subject: 'La tarte', files: 'pie' })]),
    deadEnds: ['bin.confirm'],
  },
  {
    ...box,
    name: 'a false message put away, its link never followed',
    goal: {
      stages: [
        [atom('sender-seen', 'has', 'parcel')],
        [atom('spam', 'has', { id: 'parcel' }), atom('inbox', 'has', { id: 'recipe' })],
      ],
      never: [atom('followed', 'has', 'pay'), atom('ran', 'has', 'trap')],
    },
    deadEnds: ['bin.confirm'],
  },
  {
    ...box,
    name: 'away from a false page, nothing given',
    start: after({ type: 'message.open', id: 'parcel' }, { type: 'link.follow', id: 'pay' }),
    goal: { stages: [[atom('spam', 'has', { id: 'parcel' })]], never: [atom('gave', 'has', 'pay')] },
    deadEnds: ['bin.confirm'],
  },
  {
    ...box,
    name: 'a program left closed',
    start: after({ type: 'message.open', id: 'parcel' }, { type: 'file.open', id: 'trap' }),
    goal: { stages: [[atom('spam', 'has', { id: 'parcel' })]], never: [atom('ran', 'has', 'trap')] },
    deadEnds: ['bin.confirm'],
  },
  {
    ...box,
    name: 'back to the messages',
    start: after({ type: 'message.open', id: 'choir' }),
    goal: stages([atom('screen', 'is', 'inbox')]),
  },
];

for (const practice of practices) prove(practice);
