import type { WeighedBooking } from './weigh-booking.js';

/** Where one line of the policy comes from, summed over all bookings: what it was taken from, and what is kept. */
export interface KeptLine {
  readonly option: string;
  readonly label: string;
  /** The scale as it was explained, such as `21–30 days before departure: 15 %`. */
  readonly scale: string;
  readonly travellers: number;
  readonly kept: number;
}

/** What is at stake in one currency, in minor units. */
export interface Exposure {
  readonly currency: string;
  readonly bookings: number;
  readonly travellers: number;
  readonly booked: number;
  readonly paid: number;
  readonly owed: number;
  readonly refund: { readonly back: number; readonly kept: number };
  readonly credit: { readonly back: number; readonly kept: number };
  /** How the refunds come about. */
  readonly lines: readonly KeptLine[];
}

/** The sums by currency, in the order of the currencies. */
export function exposureOf(weighed: readonly WeighedBooking[]): Exposure[] {
  const byCurrency = Map.groupBy(weighed, ({ booking }) => booking.currency);
  return [...byCurrency].sort(([one], [other]) => (one < other ? -1 : 1)).map(([currency, all]) => {
    const sum = (of: (one: WeighedBooking) => number): number => all.reduce((total, one) => total + of(one), 0);
    return {
      currency,
      bookings: all.length,
      travellers: sum(({ booking }) => booking.travellers.length),
      booked: sum(({ booking }) => booking.total),
      paid: sum(({ paid }) => paid),
      owed: sum(({ owed }) => owed),
      refund: { back: sum(({ refund }) => refund.back), kept: sum(({ refund }) => refund.kept) },
      credit: { back: sum(({ credit }) => credit.back), kept: sum(({ credit }) => credit.kept) },
      lines: keptLines(all),
    };
  });
}

function keptLines(weighed: readonly WeighedBooking[]): KeptLine[] {
  const lines = weighed.flatMap(({ refund }) => refund.lines).map(({ why, ...line }) => ({ ...line, scale: (why ?? '').replace(/ of [\d .]+( back)?$/, '$1') }));
  return [...Map.groupBy(lines, ({ option, scale }) => `${option} ${scale}`).values()].map((same) => ({
    option: same[0]!.option,
    label: same[0]!.label,
    scale: same[0]!.scale,
    travellers: same.length,
    kept: same.reduce((sum, { after }) => sum + (after ?? 0), 0),
  }));
}
