import { median, percentile } from '../figures.js';
import type { Measured } from './measure.js';

/** A table that can be pasted: columns of even width between bars. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}

const count = (all: readonly Measured[], wanted: (one: Measured) => boolean): number => all.filter(wanted).length;
export const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const exact = (one: Measured): boolean => one.verdict === 'exact';
const wrong = (one: Measured): boolean => one.verdict === 'wrong';
const inSeconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);

const summaryHead = ['set', 'pictures', 'exact', 'no read', 'wrong', 'accepted', 'accepted but wrong', 'sure but wrong', 'median s', 'p95 s', 'reading alone'];

function summaryRow(name: string, all: readonly Measured[]): string[] {
  const times = all.map((one) => one.milliseconds);
  const reading = all.map((one) => one.readingMilliseconds);
  return [
    name, `${all.length}`, share(count(all, exact), all.length), `${count(all, (one) => one.verdict === 'none')}`, `${count(all, wrong)}`,
    share(count(all, (one) => one.accepted), all.length), `${count(all, (one) => wrong(one) && (one.accepted || one.acceptedByName))}`,
    `${count(all, (one) => wrong(one) && one.sure)}`, inSeconds(median(times)), inSeconds(percentile(times, 0.95)),
    `${inSeconds(median(reading))}, ${inSeconds(percentile(reading, 0.95))}`,
  ];
}

/** Sets that have no levels, then all damages together level by level. */
export function summary(all: readonly Measured[]): string {
  const flat = [...new Set(all.filter(({ sample }) => sample.level === 0).map(({ sample }) => sample.set))];
  const levels = [...new Set(all.map(({ sample }) => sample.level))].filter((level) => level > 0).sort();
  return table(summaryHead, [
    ...flat.map((set) => summaryRow(set, all.filter(({ sample }) => sample.set === set))),
    ...levels.map((level) => summaryRow(`damages, level ${level}`, all.filter(({ sample }) => sample.level === level))),
    ...(flat.length + levels.length > 1 ? [summaryRow('all', all)] : []),
  ]);
}

/** One row a damage, one column a level: the share read exactly, then how many were not read and how many wrongly. */
export function byDamage(all: readonly Measured[]): string {
  const damaged = all.filter(({ sample }) => sample.level > 0);
  const levels = [...new Set(damaged.map(({ sample }) => sample.level))].sort();
  const rows = [...new Set(damaged.map(({ sample }) => sample.set))].map((set) => [
    set,
    ...levels.map((level) => {
      const here = damaged.filter(({ sample }) => sample.set === set && sample.level === level);
      return `${share(count(here, exact), here.length)} (${count(here, (one) => one.verdict === 'none')}, ${count(here, wrong)})`;
    }),
  ]);
  return table(['damage: exact (no read, wrong)', ...levels.map((level) => `level ${level}`)], rows);
}

/** What was read in place of what stands there. */
export const failureLine = ({ sample, read, confidence, corrections, accepted, acceptedByName, sure }: Measured): string =>
  `  ${sample.name}: ${read === null ? 'no read' : `read ${read.join(' / ')}, true ${sample.lines.join(' / ')}, confidence ${confidence.toFixed(3)}, ` +
    `${corrections} corrected${sure ? ', SURE' : ''}${accepted || acceptedByName ? ', ACCEPTED' : ''}`}`;
