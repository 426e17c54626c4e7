import { addDays, dayOf, type IsoDate } from '#kernel';

/** How much of an allotment was sold in an hour, less what was given back. */
export interface SoldInHour {
  readonly allotmentId: string;
  /** The beginning of the hour. */
  readonly at: Date;
  readonly quantity: number;
}

/** What was sold of each allotment until the end of an hour or a day, by id. */
export interface CurvePoint<When> {
  readonly until: When;
  readonly sold: Readonly<Record<string, number>>;
}

export interface SalesCurve {
  /** Hour by hour through the first day of the sale; empty where nothing was sold yet. */
  readonly hours: readonly CurvePoint<Date>[];
  /** Day by day from that day on until today. */
  readonly days: readonly CurvePoint<IsoDate>[];
}

const hour = 3_600_000;
/** Nobody reads more days in one picture; the first of them carries what was sold before. */
const mostDays = 400;

/** The curve begins with the sale; where nobody bought on its first day, with the first purchase. Days are those of UTC. */
export function salesCurve(sold: readonly SoldInHour[], opened: Date, now: Date): SalesCurve {
  const inOrder = [...sold].sort((a, b) => a.at.getTime() - b.at.getTime());
  const [first] = inOrder;
  if (!first) return { hours: [], days: [] };
  const opening = Math.floor(opened.getTime() / hour) * hour;
  const begins = first.at.getTime() >= opening && first.at.getTime() < opening + 24 * hour ? opening : first.at.getTime();
  const ends = Math.min(begins + 24 * hour, Math.ceil(now.getTime() / hour) * hour);
  const hourly = Array.from({ length: Math.max(1, (ends - begins) / hour) }, (_, at) => new Date(begins + (at + 1) * hour));
  const today = dayOf(now);
  const daily: IsoDate[] = [];
  for (let day = dayOf(new Date(begins)); day <= today; day = addDays(day, 1)) daily.push(day);
  return {
    hours: summed(inOrder, hourly, (at, until) => at < until),
    days: summed(inOrder, daily.slice(-mostDays), (at, until) => dayOf(at) <= until),
  };
}

function summed<When>(sold: readonly SoldInHour[], ends: readonly When[], isBefore: (at: Date, until: When) => boolean): CurvePoint<When>[] {
  const totals: Record<string, number> = {};
  let next = 0;
  return ends.map((until) => {
    for (let one = sold[next]; one && isBefore(one.at, until); one = sold[++next]) totals[one.allotmentId] = (totals[one.allotmentId] ?? 0) + one.quantity;
    return { until, sold: { ...totals } };
  });
}
