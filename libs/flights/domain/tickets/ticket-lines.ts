import { tidyTicket, ticketFaults, type TicketContent, type TicketStatus } from './ticket.js';
import type { Fault } from '#kernel';

/** One line of a pasted list, as far as it can be understood. */
export interface TicketLine {
  /** From 1, as pasted. */
  readonly line: number;
  readonly content: TicketContent;
  readonly status: TicketStatus;
  readonly faults: readonly Fault[];
}

export const MOST_LINES = 500;
export const MOST_CHARACTERS = 100_000;

const headings: Readonly<Record<string, keyof TicketContent>> = {
  name: 'name', 'name on ticket': 'name', 'passenger': 'name', 'passenger name': 'name', traveller: 'name',
  locator: 'locator', 'record locator': 'locator', pnr: 'locator', reference: 'locator', 'booking reference': 'locator',
  number: 'number', ticket: 'number', 'ticket number': 'number', 'e-ticket': 'number',
};

/** Cells of a line: by tab, semicolon or comma, whichever comes first in this order; quotation marks as in RFC 4180. */
function cellsOf(line: string): string[] {
  const separator = ['\t', ';', ','].find((one) => line.includes(one)) ?? ',';
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at]!;
    if (quoted && character === '"' && line[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (character === separator && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += character;
  }
  return [...cells, cell].map((text) => text.trim());
}

type Columns = ReadonlyMap<keyof TicketContent, number>;

function columnsOf(cells: readonly string[]): Columns | null {
  const known = cells.map((cell) => headings[cell.toLowerCase()]);
  if (!known.includes('name')) return null;
  return new Map(known.flatMap((field, at) => (field ? [[field, at] as const] : [])));
}

/** Without headings a cell is what it looks like: thirteen digits, six letters and digits with no stroke, else the name. */
function byShape(cells: readonly string[]): TicketContent {
  const left = [...cells];
  const take = (pattern: RegExp): string => {
    const at = left.findIndex((cell) => pattern.test(cell));
    return at < 0 ? '' : (left.splice(at, 1)[0] ?? '');
  };
  const number = take(/^[\d\s-]{13,17}$/);
  const named = take(/\//);
  const locator = take(/^(?=.*\d)[A-Z0-9]{6}$/i) || (named === '' ? '' : take(/^[A-Z0-9]{6}$/i));
  const rest = left.filter(Boolean);
  if (named) return { name: named, locator: locator || (rest.length === 1 ? rest[0]! : ''), number: number || null };
  return { name: rest.join(' '), locator, number: number || null };
}

/** Reads what was pasted: a table with headings, or lines of name, locator and number in any order. Empty lines are passed over. */
export function readTicketLines(text: string): TicketLine[] {
  const rows = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u).map((line, at) => ({ line: at + 1, text: line })).filter((row) => row.text.trim() !== '');
  const [first] = rows;
  const columns = first ? columnsOf(cellsOf(first.text)) : null;
  return rows.slice(columns ? 1 : 0).map(({ line, text: row }): TicketLine => {
    const cells = cellsOf(row);
    const cell = (field: keyof TicketContent): string => cells[columns?.get(field) ?? -1] ?? '';
    const content = tidyTicket(columns ? { name: cell('name'), locator: cell('locator'), number: cell('number') || null } : byShape(cells));
    const status = content.number === null ? 'reserved' : 'ticketed';
    return { line, content, status, faults: ticketFaults(content, status) };
  });
}
