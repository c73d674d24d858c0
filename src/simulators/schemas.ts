import type { z } from 'zod';
import { mailScenario } from './mail/scenario-schema.ts';

/** The shape of each simulator's scenario, its words merged in. Build time only. */
export const schemas: Readonly<Record<string, z.ZodType>> = { mail: mailScenario };
