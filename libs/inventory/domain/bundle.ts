import { type Fault, type Refusal, refuse } from '#kernel';

/** One thing that a bundle takes from an allotment, and the place in the request that asked for it (JSON pointer). */
export interface Want {
  readonly allotmentId: string;
  readonly quantity: number;
  readonly pointer: string;
}

/** How much of one allotment is taken, moved or given back. */
export interface Quantity {
  readonly allotmentId: string;
  readonly quantity: number;
}

/** An allotment that has less left than a bundle asks for. */
export interface Shortage {
  readonly allotmentId: string;
  readonly label: string;
  readonly left: number;
  /** Why nothing at all is taken of it, however much is left. */
  readonly stopped?: Stop | null;
}

/** Why nothing can be taken of an allotment: its departure is suspended, or cancelled. */
export type Stop = 'suspended' | 'cancelled';

/** An allotment as lists show it. */
export interface Left {
  readonly id: string;
  readonly label: string;
  readonly left: number;
}

/** The wants summed by allotment, in the order of their ids: the order in which they are locked, everywhere. */
export function quantitiesOf(wants: readonly Quantity[]): Quantity[] {
  const sums = new Map<string, number>();
  for (const { allotmentId, quantity } of wants) {
    if (!Number.isSafeInteger(quantity) || quantity < 1) throw new RangeError(`a bundle cannot take ${quantity}`);
    sums.set(allotmentId, (sums.get(allotmentId) ?? 0) + quantity);
  }
  return [...sums].map(([allotmentId, quantity]) => ({ allotmentId, quantity })).sort(byAllotment);
}

/** What a change does to each allotment, in the order of their ids: more taken, or (negative) more given back; what evens out is left out. */
export function netOf(gives: readonly Quantity[], takes: readonly Quantity[]): Quantity[] {
  const net = new Map(quantitiesOf(takes).map(({ allotmentId, quantity }) => [allotmentId, quantity]));
  for (const { allotmentId, quantity } of quantitiesOf(gives)) net.set(allotmentId, (net.get(allotmentId) ?? 0) - quantity);
  return [...net].flatMap(([allotmentId, quantity]) => (quantity === 0 ? [] : [{ allotmentId, quantity }])).sort(byAllotment);
}

/** What is left for the takes of a change, its own gives included: what {@link exhausted} counts from. */
export function withGiven(shortages: readonly Shortage[], gives: readonly Quantity[]): Shortage[] {
  const given = (id: string): number => gives.reduce((sum, { allotmentId, quantity }) => (allotmentId === id ? sum + quantity : sum), 0);
  return shortages.map((shortage) => ({ ...shortage, left: shortage.left + given(shortage.allotmentId) }));
}

/** Which takes of a change would not fit now, by what lists of allotments show; empty when all do. Never a promise. */
export function shortagesOf(allotments: readonly Left[], gives: readonly Quantity[], takes: readonly Want[]): readonly Fault[] {
  const left = new Map(allotments.map((allotment) => [allotment.id, allotment]));
  const short = netOf(gives, takes).flatMap(({ allotmentId, quantity }): Shortage[] => {
    const allotment = left.get(allotmentId);
    return allotment && quantity > allotment.left ? [{ allotmentId, label: allotment.label, left: allotment.left }] : [];
  });
  return short.length === 0 ? [] : (exhausted(takes, withGiven(short, gives)).errors ?? []);
}

const byAllotment = (a: Quantity, b: Quantity): number => (a.allotmentId < b.allotmentId ? -1 : 1);

const stops: Record<Stop, string> = {
  suspended: 'The departure is suspended: nothing is taken or confirmed until it is reopened.',
  cancelled: 'The departure is cancelled: nothing is taken or confirmed any more.',
};

/** `inventory.stopped`, with the reason. */
export const stopped = (stop: Stop): Refusal => refuse('inventory.stopped', { detail: stops[stop] });

/**
 * `inventory.stopped` where one of them is, else `inventory.exhausted`, with a fault for each want that no longer fits. Earlier wants come
 * first in what is left.
 */
export function exhausted(wants: readonly Want[], shortages: readonly Shortage[]): Refusal {
  const stop = shortages.find((shortage) => shortage.stopped)?.stopped;
  if (stop) return stopped(stop);
  const errors = shortages.flatMap(({ allotmentId, label, left }): Fault[] => {
    let fits = left;
    const detail = left === 0 ? `${label}: none left.` : `${label}: only ${left} left.`;
    return wants
      .filter((want) => want.allotmentId === allotmentId)
      .flatMap(({ pointer, quantity }) => {
        if (quantity > fits) return [{ pointer, detail }];
        fits -= quantity;
        return [];
      });
  });
  return refuse('inventory.exhausted', { detail: [...new Set(errors.map((error) => error.detail))].join(' '), errors });
}
