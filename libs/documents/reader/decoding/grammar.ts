import { alphabetsOf, type Layout, layouts, type ZoneFormat, zoneFormats } from '../../domain/index.js';
import { type Allowed, allowedBy, allowedCharacters } from './evidence.js';

const allowedIn = (layout: Layout): Allowed[][] => {
  const rows = alphabetsOf(layout).map((row) => row.map((alphabet) => allowedBy[alphabet]));
  const first = rows[0];
  if (first === undefined) return rows;
  first[0] = allowedCharacters(layout.firstLetters);
  if (layout.firstLetters !== 'P' && layout.firstLetters !== 'V') first[1] = allowedBy.any;
  return rows;
};

/** What each place of each line of a format may hold, as classes of the recogniser. */
export const grammar = Object.fromEntries(
  zoneFormats.map((format) => [format, allowedIn(layouts[format])]),
) as Readonly<Record<ZoneFormat, Allowed[][]>>;

const free = new Map([30, 36, 44].map((width) => [width, new Array<Allowed>(width).fill(allowedBy.any)]));

/** The same line without any grammar, to see how much the grammar had to bend. */
export const withoutGrammar = (width: number): readonly Allowed[] => free.get(width) ?? [];
