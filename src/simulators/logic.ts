import { mail } from './mail/mail.ts';
import type { Simulator } from './simulator.ts';

/** Every simulator without its screen, at once: for plugin, gate and report, which run outside a browser. */
export const logic: Readonly<Record<string, Simulator>> = { mail: mail };
