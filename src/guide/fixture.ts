import { assign, initialTransition, setup, type SnapshotFrom } from 'xstate';
import { fold } from '../simulators/facts.ts';
import type { Atom, Goal, Move, Simulator, Way } from '../simulators/simulator.ts';

/** A hall and a desk, with something for each thing that a planner has to know. */
interface Room {
  page: 'hall' | 'desk';
  note: string;
  stamp: '' | 'red' | 'blue';
  posted: readonly { text: string; stamp: string }[];
  /** Shutting the box puts the lamp out. */
  lamp: boolean;
  shut: boolean;
  /** Torn for ever. */
  ticket: 'kept' | 'used' | 'torn';
  /** The recipe rings; who must not ring knocks first, then pushes. */
  door: boolean;
  rang: boolean;
  knocked: boolean;
  /** Wiped one by one, or undone at once. */
  spots: number;
  spilt: boolean;
}

type Act =
  | { type: 'go'; page: 'hall' | 'desk' }
  | { type: 'note.type'; text: string }
  | { type: 'stamp'; stamp: 'red' | 'blue' }
  | {
      type:
        | 'post'
        | 'lamp'
        | 'shut'
        | 'open'
        | 'use'
        | 'tear'
        | 'ring'
        | 'knock'
        | 'push'
        | 'spill'
        | 'wipe'
        | 'undo'
        | 'peel'
        | 'crumple';
    };

const acts: Record<Act['type'], (room: Room, event: Act) => Partial<Room> | null> = {
  go: (room, event) => ('page' in event && event.page !== room.page ? { page: event.page } : null),
  'note.type': (room, event) =>
    room.page === 'desk' && 'text' in event && event.text !== room.note ? { note: event.text } : null,
  stamp: (room, event) =>
    room.page === 'desk' && 'stamp' in event && event.stamp !== room.stamp ? { stamp: event.stamp } : null,
  post: (room) =>
    room.page === 'desk' && room.note && room.stamp !== ''
      ? { posted: [...room.posted, { text: room.note, stamp: room.stamp }], note: '', stamp: '' }
      : null,
  peel: (room) => (room.stamp === '' ? null : { stamp: '' }),
  crumple: (room) => (room.note ? { note: '', stamp: '' } : null),
  lamp: (room) => ({ lamp: !room.lamp }),
  shut: (room) => (room.shut ? null : { shut: true, lamp: false }),
  open: (room) => (room.shut ? { shut: false } : null),
  use: (room) => (room.page === 'hall' && room.ticket === 'kept' ? { ticket: 'used' } : null),
  tear: (room) => (room.ticket === 'kept' ? { ticket: 'torn' } : null),
  ring: (room) => (room.page === 'hall' ? { rang: true, door: true } : null),
  knock: (room) => (room.page === 'hall' && !room.knocked ? { knocked: true } : null),
  push: (room) => (room.page === 'hall' && room.knocked && !room.door ? { door: true } : null),
  spill: (room) => (room.spots === 0 ? { spots: 4, spilt: true } : null),
  wipe: (room) => (room.spots > 0 ? { spots: room.spots - 1 } : null),
  undo: (room) => (room.spilt ? { spots: 0, spilt: false } : null),
};

const machine = setup({ types: { context: {} as Room, events: {} as Act } }).createMachine({
  context: {
    page: 'hall',
    note: '',
    stamp: '',
    posted: [],
    lamp: false,
    shut: false,
    ticket: 'kept',
    door: false,
    rang: false,
    knocked: false,
    spots: 0,
    spilt: false,
  },
  on: {
    '*': {
      guard: ({ context, event }) => Object.hasOwn(acts, event.type) && acts[event.type](context, event) !== null,
      actions: assign(({ context, event }) => acts[event.type](context, event) ?? {}),
    },
  },
});

type Still = SnapshotFrom<typeof machine>;

const press = (event: Act, extra: Partial<Move<Act>> = {}): Move<Act> => ({
  event,
  control: 'page' in event ? event.page : 'stamp' in event ? event.stamp : event.type,
  gesture: 'press',
  words: event.type,
  cost: 1,
  ...extra,
});

const write = (text: string, extra: Partial<Move<Act>> = {}): Move<Act> => ({
  event: { type: 'note.type', text },
  control: 'note',
  gesture: 'type',
  words: 'note.type',
  cost: 1 + text.length / 10,
  ...extra,
});

/** What the goal wants to see written, in order. */
const wanted = (goal: Goal): string[] =>
  goal.stages.flat().flatMap(({ fact, op, value }) => {
    if (fact === 'toy.note') return [String(value)];
    return fact === 'toy.posted' && op === 'has' ? [(value as { text?: string }).text ?? ''] : [];
  });

const first = (...facts: [string, Atom['op'], Atom['value']][]): Way<Act> => ({
  first: facts.map(([fact, op, value]) => ({ fact: `toy.${fact}`, op, value })),
});

const ways: Record<string, (room: Room, atom: Atom) => Way<Act>> = {
  page: (_, { value }) => ({ move: press({ type: 'go', page: value as Room['page'] }) }),
  note: (room, { value }) => (room.page === 'desk' ? { move: write(String(value)) } : first(['page', 'is', 'desk'])),
  stamp: (room, { value }) =>
    room.page === 'desk' ? { move: press({ type: 'stamp', stamp: value as 'red' }) } : first(['page', 'is', 'desk']),
  posted: (room, { op, value }) => {
    if (op === 'lacks') return null;
    const { text = '', stamp = '' } = value as { text?: string; stamp?: string };
    const ready = fold(room.note) === fold(text) && room.stamp === stamp && room.page === 'desk';
    return ready
      ? { move: press({ type: 'post' }) }
      : first(['note', 'says', text], ['stamp', 'is', stamp], ['page', 'is', 'desk']);
  },
  lamp: () => ({ move: press({ type: 'lamp' }) }),
  shut: (room) => ({ move: press({ type: room.shut ? 'open' : 'shut' }) }),
  ticket: (room, { value }) => {
    if (room.ticket !== 'kept' || value !== 'used') return null;
    return room.page === 'hall' ? { move: press({ type: 'use' }) } : first(['page', 'is', 'hall']);
  },
  door: (room) => (room.page === 'hall' ? { move: press({ type: 'ring' }) } : first(['page', 'is', 'hall'])),
  spots: (room) => (room.spots > 0 ? { move: press({ type: 'wipe' }) } : null),
};

const serving: Record<string, Move<Act>[]> = {
  posted: [press({ type: 'stamp', stamp: 'red' }), press({ type: 'stamp', stamp: 'blue' }), press({ type: 'post' })],
  lamp: [press({ type: 'lamp' })],
  shut: [press({ type: 'shut' }), press({ type: 'open' })],
  ticket: [press({ type: 'use' })],
  door: [press({ type: 'ring' }), press({ type: 'knock' }), press({ type: 'push' })],
  spots: [press({ type: 'wipe' }), press({ type: 'undo' }, { escape: true })],
};

/** The state of a note: empty, right for a wish, the beginning of one, or other. */
function noted(note: string, wishes: string[]): string {
  if (note === '') return '-';
  const right = wishes.findIndex((wish) => fold(wish) === fold(note));
  if (right >= 0) return `r${right}`;
  const begun = wishes.findIndex((wish) => fold(wish).startsWith(fold(note)));
  return begun >= 0 ? `b${begun}` : 'o';
}

const doc = (name: string, kind: 'text' | 'flag' | 'number' | 'records') => ({
  name: `toy.${name}`,
  kind,
  example: `toy.${name}`,
});

export const toy: Simulator<typeof machine> = {
  id: 'toy',
  version: 1,
  machine,
  facts: [
    { ...doc('page', 'text'), values: ['hall', 'desk'] },
    doc('note', 'text'),
    { ...doc('stamp', 'text'), inner: true },
    { ...doc('posted', 'records'), parts: { text: 'tolerant', stamp: 'exact' } },
    doc('lamp', 'flag'),
    doc('shut', 'flag'),
    doc('ticket', 'text'),
    doc('door', 'flag'),
    doc('rang', 'flag'),
    doc('spots', 'number'),
  ],
  start: () => initialTransition(machine)[0],
  fact: ({ context }, name) => context[name.slice('toy.'.length) as 'note'],
  way: ({ context }, atom) => ways[atom.fact.slice('toy.'.length)]?.(context, atom) ?? null,
  moves: ({ context }, goal, wide = false) => {
    const asked = new Set(goal.stages.flat().map(({ fact }) => fact.slice('toy.'.length)));
    const all = [
      press({ type: 'go', page: context.page === 'hall' ? 'desk' : 'hall' }),
      ...wanted(goal).map((text) => write(text)),
      ...Object.entries(serving).flatMap(([fact, moves]) => (wide || asked.has(fact) ? moves : [])),
    ];
    const slips = [
      ...(['tear', 'spill', 'peel', 'crumple'] as const).map((type) => press({ type }, { slip: true })),
      write('zut', { slip: true }),
    ];
    return [...all, ...(wide ? slips : [])].filter(({ event }) => acts[event.type](context, event) !== null);
  },
  planKey: ({ context: room }, goal) =>
    [
      room.page,
      noted(room.note, wanted(goal)),
      room.stamp,
      goal.stages.flat().map((atom) => atom.fact === 'toy.posted' && room.posted.some((one) => matches(one, atom))),
      room.lamp,
      room.shut,
      room.ticket,
      room.door,
      room.rang,
      room.knocked,
      room.spots,
      room.spilt,
    ].join(),
  label: (_, control) => control,
  secrets: [],
};

const matches = (one: { text: string; stamp: string }, { value }: Atom): boolean => {
  const { text, stamp } = value as { text?: string; stamp?: string };
  return (text === undefined || fold(text) === fold(one.text)) && (stamp === undefined || stamp === one.stamp);
};

export const still = (): Still => initialTransition(machine)[0];

/** A goal of one stage a list. */
export const goalOf = (
  stages: [string, Atom['op'], Atom['value']][][],
  never: [string, Atom['op'], Atom['value']][] = [],
): Goal => ({
  stages: stages.map((atoms) => atoms.map(([fact, op, value]) => ({ fact: `toy.${fact}`, op, value }))),
  never: never.map(([fact, op, value]) => ({ fact: `toy.${fact}`, op, value })),
});
