import { addDays, type IsoDate, type Money } from '#kernel';
import type { ArtefactFact, ArtefactKind } from './artefact.js';

/** By which rule a re-issue costs what it costs. */
export type CostBasis = 'free' | 'ticket-correction' | 'ticket-over-120' | 'ticket-71-to-120' | 'ticket-up-to-70' | 'carrier-scale' | 'carrier-free' | 'carrier-refuses' | 'visa-fee' | 'not-known';

export interface ReissueCost {
  readonly basis: CostBasis;
  /** Null where it costs nothing, or nobody has said how much. */
  readonly cost: Money | null;
}

/** What a cost is worked out from. */
export interface CostFacts {
  readonly kind: ArtefactKind;
  /** By which it is wrong. */
  readonly facts: readonly ArtefactFact[];
  readonly today: IsoDate;
  /** Of the journey. */
  readonly startsOn: IsoDate;
  /** A slip of the pen on a ticket, as `isSmallCorrection` tells it. */
  readonly smallCorrection: boolean;
  /** What the carrier takes today, where it has named its scale; null cost: nothing, or (refused) it changes the name no more. */
  readonly carrier?: { readonly cost: Money | null; readonly refused: boolean } | null;
  /** What the authority takes for an application, where its profile says so. */
  readonly fee: Money | null;
}

/**
 * Ticket names cost more in steps, “over 120, 71–119, under 70 days” (product.md, Pains): the days in between count as the dearer step.
 * The amounts are what an operator plans with until a carrier has named its own.
 */
export const ticketSteps: readonly { readonly basis: CostBasis; readonly moreThanDays: number; readonly cost: Money }[] = [
  { basis: 'ticket-over-120', moreThanDays: 120, cost: { amount: 5_000, currency: 'EUR' } },
  { basis: 'ticket-71-to-120', moreThanDays: 70, cost: { amount: 10_000, currency: 'EUR' } },
  { basis: 'ticket-up-to-70', moreThanDays: -Infinity, cost: { amount: 20_000, currency: 'EUR' } },
];

/**
 * Lists, bibs and our own paper cost nothing to make anew; a visa costs the authority's fee again. Times are the carrier's own change, so that it
 * puts its tickets right for nothing; what it gives back for a ticket that nobody uses is in its fare, which nobody has told.
 */
export function reissueCost({ kind, facts, today, startsOn, smallCorrection, carrier, fee }: CostFacts): ReissueCost {
  if (kind === 'visa') return { basis: fee ? 'visa-fee' : 'not-known', cost: fee };
  if (kind !== 'ticket') return { basis: 'free', cost: null };
  if (facts.includes('presence')) return { basis: 'not-known', cost: null };
  if (!facts.includes('surname') && !facts.includes('givenNames')) return { basis: 'free', cost: null };
  if (carrier?.refused) return { basis: 'carrier-refuses', cost: null };
  if (carrier) return carrier.cost ? { basis: 'carrier-scale', cost: carrier.cost } : { basis: 'carrier-free', cost: null };
  if (smallCorrection) return { basis: 'ticket-correction', cost: null };
  const step = ticketSteps.find(({ moreThanDays }) => moreThanDays === -Infinity || addDays(today, moreThanDays) < startsOn)!;
  return { basis: step.basis, cost: step.cost };
}

export interface PrintedName {
  readonly surname: string;
  readonly givenNames: string;
}

const mostLetters = 3;

/** “Up to three letters, not the first, is usually free” (product.md, Pains). Names in the letters of a ticket. */
export function isSmallCorrection(before: PrintedName, after: PrintedName): boolean {
  const parts = [[before.surname, after.surname], [before.givenNames, after.givenNames]] as const;
  if (parts.some(([was, is]) => (was[0] ?? '') !== (is[0] ?? ''))) return false;
  return parts.reduce((sum, [was, is]) => sum + distance(was, is), 0) <= mostLetters;
}

/** Letters to put in, take out or change (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + Number(one[i - 1] !== other[j - 1])));
    row = next;
  }
  return row[other.length]!;
}
