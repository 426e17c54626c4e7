import { DateTime, IANAZone } from 'luxon';

const stamp = `yyyyMMdd'T'HHmmss`;

/** An instant at a place, as iCalendar tells it (RFC 5545 §3.3.5): by the clocks there. */
export interface PlacedInstant {
  readonly at: Date;
  /** IANA name. */
  readonly zone: string;
}

/**
 * Such as `DTSTART;TZID=Asia/Shanghai:20270401T132500`. A clock time that comes twice means the first of the two, so that an instant in the second
 * hour can be told in UTC alone.
 */
export function dateTimeLine(property: 'DTSTART' | 'DTEND', { at, zone }: PlacedInstant): string {
  const local = DateTime.fromJSDate(at, { zone });
  if (!local.isValid) throw new Error(`no such time zone: ${zone}`);
  const isFirst = local.getPossibleOffsets().every((one) => one >= local);
  return isFirst ? `${property};TZID=${zone}:${local.toFormat(stamp)}` : `${property}:${local.toUTC().toFormat(stamp)}Z`;
}

const minute = 60_000;
/** Clocks that are changed and back within less than this are nowhere known; a month of fasting is the shortest such time. */
const step = 14 * 24 * 60 * minute;

/** Every zone that is named in a calendar has its clocks told in it (RFC 5545 §3.6.5), from before the earliest of its times to behind the last. */
export function timeZoneLines(times: readonly PlacedInstant[]): string[] {
  return [...Map.groupBy(times, ({ zone }) => zone)].flatMap(([zone, there]) => {
    const instants = there.map(({ at }) => at.getTime());
    const from = DateTime.fromMillis(Math.min(...instants), { zone }).minus({ years: 1 }).startOf('year').toMillis();
    const until = DateTime.fromMillis(Math.max(...instants), { zone }).endOf('year').toMillis();
    return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observance(zone, from, from), ...changesBetween(zone, from, until).flatMap((at) => observance(zone, at - minute, at)), 'END:VTIMEZONE'];
  });
}

/** Clocks as they are from one moment on; its time is what they showed until then. */
function observance(zone: string, before: number, at: number): string[] {
  const [was, is] = [DateTime.fromMillis(before, { zone }), DateTime.fromMillis(at, { zone })];
  const kind = is.isInDST ? 'DAYLIGHT' : 'STANDARD';
  return [`BEGIN:${kind}`, `DTSTART:${is.setZone(`UTC${was.toFormat('ZZ')}`).toFormat(stamp)}`, `TZOFFSETFROM:${was.toFormat('ZZZ')}`, `TZOFFSETTO:${is.toFormat('ZZZ')}`, `END:${kind}`];
}

/** The first full minutes of other clocks. */
function changesBetween(name: string, from: number, until: number): number[] {
  const zone = IANAZone.create(name);
  const changes: number[] = [];
  for (let start = from; start < until; start += step) {
    let [before, after] = [start, start + step];
    if (zone.offset(before) === zone.offset(after)) continue;
    while (after - before > minute) {
      const middle = before + Math.floor((after - before) / minute / 2) * minute;
      if (zone.offset(middle) === zone.offset(start)) before = middle;
      else after = middle;
    }
    changes.push(after);
  }
  return changes;
}
