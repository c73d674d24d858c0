import type { ComponentType } from 'react';
import type { ScreenProps, Simulator } from './simulator.ts';

/** A simulator's two halves, each loaded when it is needed. */
export interface Entry {
  logic(): Promise<Simulator>;
  screen(): Promise<ComponentType<ScreenProps>>;
}

/** Every simulator, by id. */
export const simulators: Readonly<Record<string, Entry>> = {
  mail: {
    logic: () => import('./mail/mail.ts').then(({ mail }) => mail as unknown as Simulator),
    screen: () =>
      import('./mail/MailScreen.tsx').then(({ MailScreen }) => MailScreen as unknown as ComponentType<ScreenProps>),
  },
};
