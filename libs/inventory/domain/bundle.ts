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

const byAllotment = (a: Quantity, b: Quantity): number => (a.allotmentId < b.allotmentId ? -1 : 1);

/** `inventory.exhausted`, with a fault for each want that no longer fits. Earlier wants come first in what is left. */
export function exhausted(wants: readonly Want[], shortages: readonly Shortage[]): Refusal {
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
