import { assign, fromCallback, setup } from 'xstate';
import { download } from './download.ts';
import { amountOf, filesOf, type OfflineIndex, type Selection } from './index-file.ts';
import { type Reason, reasonOf } from './reason.ts';
import { store } from './store.ts';

/** Why keeping stopped: `full` no room left · `refused` this browser keeps nothing · else why a file didn't come. */
export type Stop = Reason | 'full' | 'refused';

interface Context {
  index: OfflineIndex | undefined;
  selection: Selection | undefined;
  /** Files kept, and how many there are in all. */
  kept: number;
  files: number;
  stop: Stop | undefined;
}

export type KeepingEvent =
  | { type: 'keep.start'; selection: Selection; index: OfflineIndex }
  | { type: 'keep.pause' }
  | { type: 'keep.resume' }
  | { type: 'file.kept'; kept: number }
  | { type: 'files.done' }
  | { type: 'files.stopped'; stop: Stop };

/** Milliseconds in which the worker must be there: without it nothing kept is ever shown. */
const WORKER = 20_000;

/** Rejects where this browser keeps nothing. */
async function ready(): Promise<void> {
  const late = new Promise<never>((_, reject) => setTimeout(reject, WORKER, new Error('No worker')));
  if (!(await Promise.race([navigator.serviceWorker.getRegistration(), late]))) throw new Error('No worker');
  await Promise.race([navigator.serviceWorker.ready, late]);
  // So that the device doesn't take it back when it needs room; it may say no.
  await navigator.storage.persist().catch(() => false);
}

async function stopOf(error: unknown): Promise<Stop> {
  const name = (error as { name?: unknown } | null)?.name;
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'NotOurs') {
    const why = await reasonOf();
    // Something else came although our site answers: a removed part, or a portal that lets a few addresses through.
    return why === 'part' ? 'portal' : why;
  }
  const why = await reasonOf();
  return why === 'part' && name === 'TimeoutError' ? 'slow' : why;
}

/** Keeps lessons on the device, told file by file; it can wait, go on, and says why it stopped. */
export const keepingMachine = setup({
  types: { context: {} as Context, events: {} as KeepingEvent },
  actors: {
    download: fromCallback<KeepingEvent, { index: OfflineIndex; selection: Selection }>(({ input, sendBack }) => {
      const stop = new AbortController();
      const work = async () => {
        try {
          await ready();
        } catch {
          return sendBack({ type: 'files.stopped', stop: 'refused' });
        }
        try {
          await download(filesOf(input.index, input.selection), store, stop.signal, (kept) =>
            sendBack({ type: 'file.kept', kept }),
          );
          sendBack({ type: 'files.done' });
        } catch (error) {
          if (!stop.signal.aborted) sendBack({ type: 'files.stopped', stop: await stopOf(error) });
        }
      };
      void work();
      return () => stop.abort();
    }),
  },
}).createMachine({
  id: 'keeping',
  context: { index: undefined, selection: undefined, kept: 0, files: 0, stop: undefined },
  initial: 'idle',
  on: {
    'keep.start': {
      target: '.running',
      reenter: true,
      actions: assign(({ event }) => ({
        index: event.index,
        selection: event.selection,
        kept: 0,
        files: amountOf(event.index, event.selection).files,
        stop: undefined,
      })),
    },
  },
  states: {
    idle: {},
    running: {
      invoke: {
        src: 'download',
        input: ({ context }) => ({ index: context.index!, selection: context.selection! }),
      },
      on: {
        'file.kept': { actions: assign({ kept: ({ event }) => event.kept }) },
        'files.done': { target: 'kept', actions: assign({ kept: ({ context }) => context.files }) },
        'files.stopped': { target: 'stopped', actions: assign({ stop: ({ event }) => event.stop }) },
        'keep.pause': 'paused',
      },
    },
    paused: { on: { 'keep.resume': { target: 'running', actions: assign({ stop: undefined }) } } },
    stopped: { on: { 'keep.resume': { target: 'running', actions: assign({ stop: undefined }) } } },
    kept: {},
  },
});
