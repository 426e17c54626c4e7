import type { Visit } from '#entry';
import type { Leg } from '#flights';

/** A stop on the way: the leg that brings one there, and the one that takes one on. */
interface Stop {
  readonly country: string;
  readonly by: Leg | undefined;
  readonly onBy: Leg | undefined;
}

function stopsOf(way: readonly Leg[]): Stop[] {
  const [first] = way;
  if (!first) return [];
  const all = [
    { country: first.fromCountry, by: undefined, onBy: first },
    ...way.map((leg, index) => ({ country: leg.toCountry, by: leg, onBy: way[index + 1] })),
  ];
  const stops: Stop[] = [];
  for (const { country, by, onBy } of all) {
    if (country === null) continue;
    const last = stops.at(-1);
    // a leg within one state is part of one passage
    if (last?.country === country && by?.fromCountry === country) stops[stops.length - 1] = { ...last, onBy };
    else stops.push({ country, by, onBy });
  }
  return stops;
}

/** A ticket counts as onward only to a place that one did not come from. */
function onward({ country, by, onBy }: Stop): boolean | undefined {
  const [from, to] = [by?.fromCountry, onBy?.toCountry];
  return from && to ? to !== from && to !== country : undefined;
}

/** Every state that one way touches, as visits to cross it; presumed where our legs do not show the way in or the way out. */
export const passagesOf = (way: readonly Leg[]): Visit[] =>
  stopsOf(way).map((stop): Visit => {
    const { country, by, onBy } = stop;
    const [entersAt, leavesAt] = [by?.arrivesAt, onBy?.departsAt];
    const entryDate = (entersAt ?? leavesAt)!.slice(0, 10);
    return {
      region: { country },
      purpose: 'transit',
      mode: by?.mode,
      from: by?.from,
      to: by?.to,
      carrier: by?.carrier,
      port: by?.portOfEntry ?? undefined,
      entryDate,
      exitDate: (leavesAt ?? entersAt)!.slice(0, 10),
      entersAt,
      leavesAt,
      onwardTicket: onward(stop),
      presumed: by && onBy ? undefined : true,
    };
  });
