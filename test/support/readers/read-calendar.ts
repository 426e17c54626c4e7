/** One entry of a calendar, as a program that follows RFC 5545 understands it. */
export interface CalendarEntry {
  readonly uid: string;
  /** By name, without parameters. */
  readonly properties: ReadonlyMap<string, string>;
  /** Null for a whole day. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  /** Zones that its two times are told in. */
  readonly zones: readonly (string | null)[];
}

interface Observance {
  /** As the clocks showed before it. */
  readonly from: number;
  readonly offset: number;
}

const clock = (text: string): number => {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/.exec(text)!.map(Number);
  return Date.UTC(year!, month! - 1, day, hour, minute, second);
};
const offset = (text: string): number => (text.startsWith('-') ? -1 : 1) * (Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5))) * 60_000;
const valueOf = (lines: readonly string[], name: string): string | undefined => lines.find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`));
const after = (line: string): string => line.slice(line.indexOf(':') + 1);

/** Lines of each component of a kind, unfolded (§3.1). */
function components(text: string, kind: string): string[][] {
  const lines = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
  const found: string[][] = [];
  for (const [at, line] of lines.entries()) if (line === `BEGIN:${kind}`) found.push(lines.slice(at + 1, lines.indexOf(`END:${kind}`, at)));
  return found;
}

/** Reads entries and turns local times back into instants by the zones that the calendar itself tells: nothing else is known of any zone. */
export function readCalendar(text: string): CalendarEntry[] {
  const zones = new Map(components(text, 'VTIMEZONE').map((lines): [string, Observance[]] => {
    const inner = lines.join('\r\n');
    const told = ['STANDARD', 'DAYLIGHT'].flatMap((kind) => components(inner, kind));
    return [after(valueOf(lines, 'TZID')!), told.map((one) => ({ from: clock(after(valueOf(one, 'DTSTART')!)), offset: offset(after(valueOf(one, 'TZOFFSETTO')!)) }))];
  }));
  const instant = (line: string | undefined): { at: string | null; zone: string | null } => {
    if (!line || line.includes('VALUE=DATE:')) return { at: null, zone: null };
    const [, zone] = /;TZID=([^:;]+)/.exec(line) ?? [];
    if (!zone) return { at: new Date(clock(after(line))).toISOString(), zone: null };
    const local = clock(after(line));
    const observance = (zones.get(zone) ?? []).filter(({ from }) => from <= local).reduce<Observance | null>((a, b) => (a && a.from > b.from ? a : b), null);
    if (!observance) throw new Error(`the calendar does not tell the clocks of ${zone} at that time`);
    return { at: new Date(local - observance.offset).toISOString(), zone };
  };
  return components(text, 'VEVENT').map((lines) => {
    const [start, end] = [instant(valueOf(lines, 'DTSTART')), instant(valueOf(lines, 'DTEND'))];
    const properties = new Map(lines.map((line) => [/^[^:;]+/.exec(line)![0], after(line)]));
    return { uid: properties.get('UID')!, properties, startsAt: start.at, endsAt: end.at, zones: [start.zone, end.zone] };
  });
}
