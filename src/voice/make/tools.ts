import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import messages from './messages.fr.json' with { type: 'json' };

const execute = promisify(execFile);

/** What a program wrote. Rejects when it fails. */
export async function run(
  program: string,
  args: readonly string[],
  input?: string,
): Promise<{ stdout: string; stderr: string }> {
  const work = execute(program, [...args], { encoding: 'utf8', maxBuffer: 1 << 24 });
  work.child.stdin?.on('error', () => {});
  work.child.stdin?.end(input ?? '');
  return work;
}

/** Whether a program is there. */
export async function answers(program: string, args: readonly string[]): Promise<boolean> {
  try {
    await run(program, args);
    return true;
  } catch (error) {
    return (error as { code?: unknown }).code !== 'ENOENT';
  }
}

/** Works through all of a list, some at a time. */
export async function each<T>(all: readonly T[], work: (one: T) => Promise<void>, together = 2): Promise<void> {
  const waiting = all.values();
  await Promise.all(
    Array.from({ length: together }, async () => {
      for (const one of waiting) await work(one);
    }),
  );
}

export type MessageKey = keyof typeof messages;

/** A sentence for the person who makes the clips. */
export const message = (key: MessageKey, details: Readonly<Record<string, string | number>> = {}): string =>
  messages[key].replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));

/** JSON of a file; `undefined` when it is missing or damaged. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
