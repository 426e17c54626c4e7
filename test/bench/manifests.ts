import Reader from 'edifact/reader.js';
import { composeMessage, defaultSettings, type Leg, type ListedPerson, type MessageKind } from '#flights';
import { median, percentile } from './figures.js';

const size = 500;
const rounds = 40;
const leg: Leg = {
  id: 'leg', departureId: 'departure', direction: 'arrival', mode: 'air', carrier: 'JS', number: '152', from: 'PEK', to: 'FNJ', fromCountry: 'CHN', toCountry: 'PRK',
  departsAt: '2027-04-03T13:00:00.000+08:00', arrivesAt: '2027-04-03T16:00:00.000+09:00', fromZone: 'Asia/Shanghai', toZone: 'Asia/Pyongyang', portOfEntry: null,
};
const surnames = ['MUELLER', 'NOWAK', 'LI', 'VAN DER WESTHUIZEN', 'ÅSTRÖM', 'O’BRIEN', 'ЩЕРБАКОВ', 'GARCIA MARQUEZ'];
const people = Array.from({ length: size }, (_, index): ListedPerson => ({
  id: `0198c5a2-aaaa-7bbb-8ccc-${String(index).padStart(12, '0')}`, booking: `K${String(Math.floor(index / 3)).padStart(5, '0')}`, surname: surnames[index % surnames.length]!, givenNames: 'ANNA MARIA',
  sex: index % 2 === 0 ? 'F' : 'M', birthDate: '1988-02-29', nationality: 'POL', documentType: 'P', documentNumber: `ZS${1_000_000 + index}`, issuingState: 'POL', expiryDate: '2031-07-04',
  approvalNumber: `V${index}`, ticketNumber: `120${1_000_000_000 + index}`, locator: null,
}));

function write(kind: MessageKind): string {
  const settings = { ...defaultSettings, sender: 'WAYPASS', recipient: 'BORDER', contactName: 'DESK' };
  const written = composeMessage(kind, { leg, people, delta: null, isCancelled: false, settings, id: '0198c5a2-aaaa-7bbb-8ccc-0123456789ab', preparedAt: new Date('2027-04-01T08:15:00Z') });
  if (written.refused) throw new Error(`refused: ${written.code}`);
  return written.value;
}

const timesOf = (what: () => unknown): number[] => Array.from({ length: rounds }, () => {
  const start = performance.now();
  what();
  return performance.now() - start;
});

const line = (times: readonly number[]): string => `median ${median(times).toFixed(1)} ms, 95th percentile ${percentile(times, 0.95).toFixed(1)} ms`;

/** A manifest of 500 passengers, written and read over before it leaves, against an independent reader taking the same text apart. */
export function benchManifests(say: (line: string) => void): void {
  const first = performance.now();
  const text = write('paxlst');
  const cold = performance.now() - first;
  const written = timesOf(() => write('paxlst'));
  const read = timesOf(() => new Reader().parse(text));
  say(
    `PAXLST of ${size} passengers (${Math.round(text.length / 1024)} KiB, D.15B), written and checked: ${line(written)}, the first ${cold.toFixed(1)} ms (aim: under 100 ms); ` +
      `an independent reader takes ${median(read).toFixed(1)} ms for the text, so ${(median(written) / median(read)).toFixed(2)} times as long`,
  );
  say(`PNL of ${size} passengers: ${line(timesOf(() => write('pnl')))}; SSR lines: ${line(timesOf(() => write('ssr')))}`);
}
