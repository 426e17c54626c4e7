import { applicationStatuses, type ApplicationStatus, type VerdictOutcome } from './types.js';

export const queueFlags = ['mine', 'nobody', 'second', 'risk', 'outdated'] as const;
export type QueueFlag = (typeof queueFlags)[number];
const verdicts = ['allow', 'conditional', 'deny', 'unknown'] as const satisfies readonly VerdictOutcome[];
const orders = ['deadline', 'oldest'] as const;
const dues = ['soon', 'month'] as const;

/** What the address says of the queue: it survives a look at one application, and can be sent to a colleague. Nobody's name is in it. */
export interface QueueSearch {
  /** What waits for review when left out. */
  readonly status?: ApplicationStatus | 'all';
  readonly departure?: string;
  readonly authority?: string;
  readonly verdict?: VerdictOutcome;
  readonly finding?: string;
  readonly due?: (typeof dues)[number];
  readonly flag?: QueueFlag;
  readonly order?: (typeof orders)[number];
}

const oneOf = <T extends string>(list: readonly T[], given: unknown): T | undefined => list.find((one) => one === given);
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const matching = (pattern: RegExp, given: unknown): string | undefined => (typeof given === 'string' && pattern.test(given) ? given : undefined);

/** Takes from an address what it may say; the rest is passed over. */
export function queueSearch(search: Record<string, unknown>): QueueSearch {
  const found = {
    status: oneOf([...applicationStatuses, 'all' as const], search['status']),
    departure: matching(uuid, search['departure']),
    authority: matching(uuid, search['authority']),
    verdict: oneOf(verdicts, search['verdict']),
    finding: matching(/^[a-z0-9.-]{3,60}$/, search['finding']),
    due: oneOf(dues, search['due']),
    flag: oneOf(queueFlags, search['flag']),
    order: oneOf(orders, search['order']),
  };
  const usual = (key: string, value: unknown): boolean => (key === 'status' && value === 'in-review') || (key === 'order' && value === 'deadline');
  return Object.fromEntries(Object.entries(found).filter(([key, value]) => value !== undefined && !usual(key, value)));
}

const days = { soon: 15, month: 31 } as const;

/** The same, as the API asks for it. */
export function queueQueryOf({ status = 'in-review', departure, authority, verdict, finding, due, flag, order }: QueueSearch, today = new Date()) {
  const before = due && new Date(today.getTime() + days[due] * 86_400_000).toISOString().slice(0, 10);
  return {
    ...(status !== 'all' && { status }),
    ...(departure && { departureId: departure }),
    ...(authority && { authorityId: authority }),
    ...(verdict && { verdict }),
    ...(finding && { finding }),
    ...(before && { dueBefore: before }),
    ...(flag === 'mine' && { assigned: 'me' as const }),
    ...(flag === 'nobody' && { assigned: 'nobody' as const }),
    ...(flag === 'second' && { awaitsSecond: 'true' }),
    ...(flag === 'risk' && { highRisk: 'true' }),
    ...(flag === 'outdated' && { outdated: 'true' }),
    ...(order && { order }),
  };
}
