import { z } from 'zod';
import { things } from '../../ui/pictures/things.ts';
import { addressFault, tidy } from './address.ts';

/** The shape of a mailbox's scenario with its words merged in. For the build only: nothing of the browser imports it. */

const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .refine((value) => !value.startsWith('new-'));
const words = z.string().min(1);
const folder = z.enum(['inbox', 'sent', 'drafts', 'spam', 'bin']);
const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
const address = z.string().refine((value) => addressFault(value) === null && tidy(value) === value);
const size = z.number().int().positive();

const person = z.strictObject({ id, name: words, address });

const link = z.strictObject({
  id,
  address: z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.exemple$/),
  text: words,
  page: z.strictObject({ title: words, text: words }),
});

const file = z.strictObject({
  id,
  name: words,
  size,
  kind: z.enum(['photo', 'document', 'film', 'program']),
  received: z.boolean().optional(),
  text: words.optional(),
  picture: z
    .strictObject({ things: z.array(z.string()).min(1), tint: z.enum(['sage', 'sky', 'clay', 'straw']) })
    .optional(),
});

const message = z.strictObject({
  id,
  folder,
  home: z.enum(['inbox', 'sent', 'drafts', 'spam']).optional(),
  from: z.string().min(1),
  to: z.array(z.string().min(1)),
  subject: z.string(),
  text: z.string(),
  date: moment,
  unread: z.boolean(),
  signed: words.optional(),
  files: z.array(id),
  links: z.array(link).optional(),
  undelivered: address.optional(),
  quoted: z.string().optional(),
});

const shape = z.strictObject({
  me: id,
  now: moment,
  people: z.array(person).min(2),
  messages: z.array(message),
  files: z.array(file),
  phrases: z.array(z.strictObject({ id, field: z.enum(['subject', 'text']), text: words })),
  unknown: z.array(address),
  limit: size,
  announcing: z.array(words),
  prefixes: z.strictObject({ reply: words, forward: words }),
  quoting: z.string().includes('{name}').optional(),
  post: z.strictObject({ from: z.string().min(1), subject: words, text: words }).optional(),
});

type Shape = z.infer<typeof shape>;

/** Everything that a value names must be there; ids and addresses are given once. */
function references(data: Shape, context: z.RefinementCtx<Shape>): void {
  const fault = (path: (string | number)[], message: string, input: unknown) =>
    context.addIssue({ code: 'custom', path, message, input });
  const people = new Set(data.people.map((one) => one.id));
  const files = new Set(data.files.map((one) => one.id));
  const links = data.messages.flatMap((one) => (one.links ?? []).map((each) => each.id));
  const someone = (who: string) => people.has(who) || addressFault(who) === null;
  if (!people.has(data.me)) fault(['me'], 'unknown-person', data.me);
  for (const list of ['people', 'messages', 'files', 'phrases'] as const)
    for (const [i, one] of data[list].entries())
      if (data[list].findIndex((other) => other.id === one.id) < i) fault([list, i, 'id'], 'repeated-id', one.id);
  for (const [i, one] of data.files.entries()) {
    for (const [k, thing] of (one.picture?.things ?? []).entries())
      if (!(thing in things)) fault(['files', i, 'picture', 'things', k], 'unknown-picture', thing);
    if (one.kind === 'document' && one.received && !one.text)
      context.addIssue({ code: 'invalid_type', expected: 'string', path: ['files', i, 'text'], input: undefined });
  }
  const addresses = [...data.people.map((one) => one.address), ...data.unknown];
  for (const [i, one] of data.people.entries())
    if (addresses.indexOf(one.address) < i) fault(['people', i, 'address'], 'repeated-address', one.address);
  for (const [i, one] of data.unknown.entries())
    if (addresses.indexOf(one) < data.people.length + i) fault(['unknown', i], 'repeated-address', one);
  for (const [i, one] of data.messages.entries()) {
    if (!someone(one.from)) fault(['messages', i, 'from'], 'unknown-person', one.from);
    for (const [k, who] of one.to.entries()) if (!someone(who)) fault(['messages', i, 'to', k], 'unknown-person', who);
    for (const [k, file] of one.files.entries())
      if (!files.has(file)) fault(['messages', i, 'files', k], 'unknown-file', file);
    for (const [k, { id: name }] of (one.links ?? []).entries())
      if (links.indexOf(name) !== links.lastIndexOf(name))
        fault(['messages', i, 'links', k, 'id'], 'repeated-id', name);
    if (one.signed !== undefined && people.has(one.from)) fault(['messages', i, 'signed'], 'signed-person', one.signed);
    if (one.date > data.now) fault(['messages', i, 'date'], 'in-the-future', one.date);
    const mine = one.folder === 'sent' || one.folder === 'drafts';
    if (mine && one.from !== data.me) fault(['messages', i, 'from'], 'not-mine', one.from);
    if (mine && one.unread) fault(['messages', i, 'unread'], 'not-received', one.unread);
    if (one.home && one.folder !== 'bin' && one.folder !== 'spam' && one.home !== one.folder)
      fault(['messages', i, 'home'], 'home-elsewhere', one.home);
    if (one.folder === 'drafts' && !one.to.length && !one.subject.trim() && !one.text.trim() && !one.files.length)
      fault(['messages', i], 'empty-draft', one.id);
  }
  if (data.unknown.length && !data.post)
    context.addIssue({ code: 'invalid_type', expected: 'object', path: ['post'], input: undefined });
  if (data.post && !someone(data.post.from)) fault(['post', 'from'], 'unknown-person', data.post.from);
}

export const mailScenario = shape.superRefine(references);
