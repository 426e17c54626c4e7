import { z } from 'zod';
import { messageKinds, messageStates, occasions, type SentMessage } from '#notifications';
import { pageOf, pageQuery } from '../http/page.js';

export const messagesQuery = pageQuery.extend({ cursor: z.uuid().optional(), kind: z.enum(messageKinds).optional(), state: z.enum(messageStates).optional() });

export const messageSchema = z
  .object({
    id: z.uuid(), kind: z.enum(messageKinds), state: z.enum(messageStates),
    person: z.string().nullable().describe('Null for somebody who was erased'),
    travellerId: z.uuid().nullable(), bookingId: z.uuid().nullable(),
    attempts: z.int(), fault: z.string().nullable().describe('How the mail server refused it last, as a code'),
    createdAt: z.iso.datetime(), sentAt: z.iso.datetime().nullable(),
    mailId: z.uuid().nullable().describe('Of the mail as it was kept, for those who may read the mailbox; null where none is kept'),
    repeatable: z.boolean().describe('It failed, and can be tried again'),
  })
  .meta({ id: 'DepartureMessage' });
export const messagesSchema = pageOf(messageSchema);
export const messageDraftsSchema = z.object({
  items: z.array(z.object({ occasion: z.enum(occasions), occasionId: z.uuid(), letters: z.int() }).meta({ id: 'WaitingLetters' })).describe('Letters that somebody has to approve before they go out'),
});

export type MessageBody = z.output<typeof messageSchema>;

export const messageBody = (
  { id, kind, state, travellerId, bookingId, attempts, fault, createdAt, sentAt, mailId, repeatable }: SentMessage,
  person: string | null,
  readsMail: boolean,
): MessageBody => ({
  id, kind, state, person, travellerId, bookingId, attempts, fault, createdAt: createdAt.toISOString(), sentAt: sentAt?.toISOString() ?? null,
  mailId: readsMail ? mailId : null, repeatable: repeatable && state === 'failed',
});
