import { z } from 'zod';
import { changeReasons, stages } from '#readiness';
import { pageOf } from '../http/page.js';

const owner = z.enum(['traveller', 'operator', 'officer', 'authority']);
const day = z.iso.date();

export const blockerCodes = [
  'invitation-not-opened', 'answers-missing', 'passport-missing', 'passport-problem', 'application-waiting-review', 'application-rejected', 'approval-missing',
  'verdict-denies', 'requirement', 'photo-missing', 'photo-problem', 'payment-overdue', 'seat-missing', 'room-missing', 'bib-missing', 'stale-artefact', 'departure-suspended', 'departure-cancelled', 'no-show',
] as const;

const blocker = z
  .object({
    code: z.enum(blockerCodes),
    key: z.string().describe('Names it among all of a traveller’s'),
    what: z.string(),
    owner: owner.describe('Whose turn it is'),
    due: day.nullable(),
  })
  .meta({ id: 'Blocker' });

const traveller = z
  .object({
    travellerId: z.uuid(),
    name: z.string(),
    bookingReference: z.string(),
    state: z.enum(['ready', 'blocked']),
    arrived: z.boolean().describe('A guide or an operator saw them arrive'),
    failsOn: day.nullable().describe('Day on which their trip fails if nothing happens'),
    blockers: z.array(blocker),
  })
  .meta({ id: 'TravellerReadiness' });

const step = z
  .object({
    stage: z.enum(stages),
    owner,
    state: z.enum(['done', 'open', 'ahead']),
    days: z.number().int().describe('How long it takes'),
    latestStart: day,
    latestFinish: day,
    slack: z.number().int().nullable().describe('Days that it may still wait; below zero it is late; null once it is done'),
    blockers: z.array(z.string()).describe('Keys of the blockers that stand here'),
  })
  .meta({ id: 'PathStep' });

const outlook = z
  .object({
    failsOn: day.nullable().describe('The first day on which somebody, or the whole departure, can no longer leave if nothing happens'),
    cause: z.enum(['traveller', 'minimum']).nullable(),
    belowMinimumOn: day.nullable().describe('The day on which fewer are left than it needs to run'),
    failing: z.number().int(),
    path: z.array(step).describe('The way that decides the first day'),
  })
  .meta({ id: 'Outlook' });

export const readinessSchema = z
  .object({
    travellers: z.number().int(),
    ready: z.number().int(),
    blocked: z.number().int(),
    minimum: z.number().int(),
    startsOn: day,
    outlook,
    items: z.array(traveller),
  })
  .meta({ id: 'DepartureReadiness' });

export const changeSchema = z
  .object({
    id: z.uuid(),
    travellerId: z.uuid(),
    name: z.string().nullable().describe('Null once the traveller was erased'),
    before: z.enum(['ready', 'blocked', 'left']).nullable(),
    after: z.enum(['ready', 'blocked', 'left']),
    added: z.array(z.string()),
    removed: z.array(z.string()),
    moved: z.array(z.string()).describe('Blockers with another owner or date'),
    reason: z.enum(changeReasons),
    at: z.iso.datetime(),
  })
  .meta({ id: 'ReadinessChange' });

export const changePage = pageOf(changeSchema);

export const daysSchema = z.object({
  days: z.array(z.object({ day, travellers: z.number().int(), ready: z.number().int() }).meta({ id: 'ReadinessDay' })),
});

export const summariesSchema = z.object({
  items: z.array(
    z
      .object({ departureId: z.uuid(), travellers: z.number().int(), ready: z.number().int(), failsOn: day.nullable(), failsBy: z.enum(['traveller', 'minimum']).nullable() })
      .meta({ id: 'ReadinessSummary' }),
  ),
});
