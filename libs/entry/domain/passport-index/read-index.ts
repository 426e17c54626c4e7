import { type CsvError, parse } from 'csv-parse/sync';
import { type Fault, refuse, type Result, success } from '#kernel';
import { nameState } from './name-state.js';

/** What a destination asks of a passport, in the words of public lists: days without a visa, or how to come by one. */
export type IndexRequirement = { readonly kind: 'visa-free'; readonly days: number | null } | { readonly kind: 'visa-on-arrival' | 'e-visa' | 'eta' | 'visa-required' | 'no-admission' };

export interface IndexLine {
  readonly passport: string;
  readonly destination: string;
  readonly requirement: IndexRequirement;
}

export const indexLimits = { bytes: 4 * 1024 * 1024, lines: 100_000, faults: 100 } as const;

const columns = ['passport', 'destination', 'requirement'] as const;

const words: Readonly<Record<string, IndexRequirement['kind']>> = {
  'visa free': 'visa-free', 'visa-free': 'visa-free', 'visa on arrival': 'visa-on-arrival', 'visa-on-arrival': 'visa-on-arrival', voa: 'visa-on-arrival',
  'e-visa': 'e-visa', evisa: 'e-visa', 'e visa': 'e-visa', eta: 'eta', 'visa required': 'visa-required', 'no admission': 'no-admission',
};
const known = new Map(Object.entries(words));

/** Null for the country's own citizens (`-1`), undefined for what nobody wrote down so. */
export function readRequirement(text: string): IndexRequirement | null | undefined {
  const value = text.trim().toLowerCase();
  if (value === '-1') return null;
  if (/^\d{1,4}$/.test(value)) return Number(value) > 0 ? { kind: 'visa-free', days: Number(value) } : undefined;
  const kind = known.get(value);
  if (kind === undefined) return undefined;
  return kind === 'visa-free' ? { kind, days: null } : { kind };
}

function cellsOf(text: string): string[][] | number {
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: false, to: indexLimits.lines + 2 });
  } catch (error) {
    return (error as CsvError & { lines?: number }).lines ?? 1;
  }
}

/** Remembers what names mean: forty thousand lines have two hundred of them. */
function rememberStates(): (name: string) => string | undefined {
  const seen = new Map<string, string | undefined>();
  return (name) => {
    if (!seen.has(name)) seen.set(name, nameState(name));
    return seen.get(name);
  };
}

const faultAt = (line: number, detail: string): Fault => ({ pointer: `/${line}`, detail, line, column: 1 });

/**
 * Reads a list of the layout `Passport,Destination,Requirement`: names or ISO 3166-1 codes; `visa free`, a number of days, `visa on
 * arrival`, `e-visa`, `eta`, `visa required`, `no admission`, or `-1` for own citizens, who are left out. Refuses `passport-index.invalid` with each
 * bad line, the first hundred.
 */
export function readIndex(text: string): Result<IndexLine[]> {
  const rows = cellsOf(text);
  if (typeof rows === 'number') return refuse('passport-index.invalid', { errors: [faultAt(rows, 'The list breaks off: look for a quotation mark that is never closed.')] });
  if (rows.length > indexLimits.lines + 1) return refuse('passport-index.invalid', { detail: `At most ${indexLimits.lines.toLocaleString('en')} lines.` });
  const heading = (rows[0] ?? []).map((cell) => cell.trim().toLowerCase());
  if (columns.some((name, at) => heading[at] !== name)) return refuse('passport-index.invalid', { errors: [faultAt(1, 'The first line says: Passport,Destination,Requirement.')] });
  const stateOf = rememberStates();
  const errors: Fault[] = [];
  const lines: IndexLine[] = [];
  const seen = new Map<string, number>();
  for (const [at, cells] of rows.entries()) {
    const line = at + 1;
    if (at === 0 || (cells.length === 1 && cells[0]?.trim() === '')) continue;
    const [from = '', to = '', asked = ''] = cells;
    const [passport, destination, requirement] = [stateOf(from), stateOf(to), readRequirement(asked)];
    const pair = `${passport}>${destination}`;
    if (cells.length !== 3) errors.push(faultAt(line, 'Three values are needed: passport, destination, requirement.'));
    else if (!passport) errors.push(faultAt(line, `“${from.slice(0, 60)}” is no state that we know.`));
    else if (!destination) errors.push(faultAt(line, `“${to.slice(0, 60)}” is no state that we know.`));
    else if (requirement === undefined) errors.push(faultAt(line, `“${asked.slice(0, 60)}” is no requirement that we know.`));
    else if (seen.has(pair)) errors.push(faultAt(line, `The same passport and destination stand on line ${seen.get(pair)}.`));
    else {
      seen.set(pair, line);
      if (requirement && passport !== destination) lines.push({ passport, destination, requirement });
    }
    if (errors.length >= indexLimits.faults) break;
  }
  if (errors.length > 0) return refuse('passport-index.invalid', { errors });
  return lines.length > 0 ? success(lines) : refuse('passport-index.invalid', { errors: [faultAt(1, 'There is nothing in this list.')] });
}
