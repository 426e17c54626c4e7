import { nameParts, transliterate } from '#kernel';

/** What carriers write behind the given names, the longer before what they end in. */
export const titles = ['MISTER', 'MASTER', 'MSTR', 'MISS', 'MRS', 'PROF', 'REV', 'SIR', 'CHD', 'INF', 'MR', 'MS', 'MX', 'DR'] as const;
export type Title = (typeof titles)[number];

/** The most letters that a reservation system takes for a whole name with stroke and title, where the carrier has named no limit. */
export const LONGEST_TICKET_NAME = 57;

/** Longest name that is looked at; what is longer is no name. */
export const LONGEST_NAME = 120;

/** A ticket's name as it can be understood. Several ways where a title may be part of a name: `AMR`, `ALEXANDR`. */
export interface TicketReading {
  /** Null where no stroke says which is the family name; `givenNames` has all words then. */
  readonly surname: string | null;
  readonly givenNames: string;
  readonly title: Title | null;
  /** The title was written without a space. */
  readonly glued: boolean;
}

/** The ways to understand `SURNAME/GIVEN NAMES MR`; at least one, the plainest first. */
export function readTicketName(text: string): TicketReading[] {
  const tidy = text.normalize('NFC').slice(0, LONGEST_NAME).replace(/[<\s]+/gu, ' ').trim();
  const stroke = tidy.indexOf('/');
  const surname = stroke < 0 ? null : tidy.slice(0, stroke).trim();
  const rest = (stroke < 0 ? tidy : tidy.slice(stroke + 1)).replaceAll('/', ' ').replace(/\s+/gu, ' ').trim();
  const whole: TicketReading = { surname, givenNames: rest, title: null, glued: false };
  const upper = rest.toUpperCase().replace(/\.+$/, '');
  const title = titles.find((one) => upper === one || upper.endsWith(` ${one}`));
  if (title) return [{ ...whole, givenNames: rest.slice(0, upper.length - title.length).trim(), title }, whole];
  const endings = titles.filter((one) => upper.endsWith(one) && upper.length - one.length >= 1);
  return [whole, ...endings.map((one): TicketReading => ({ ...whole, givenNames: rest.slice(0, upper.length - one.length).trim(), title: one, glued: true }))];
}

/** What a name has in the letters of a ticket: A to Z, words joined. */
export const ticketLetters = (name: string): string => nameParts(transliterate(name)).join('').replace(/[^A-Z]/g, '');

export interface PlainName {
  readonly surname: string;
  readonly givenNames: string;
}

/**
 * `SURNAME/GIVENNAMES MR`: capitals A to Z without hyphens, apostrophes and spaces, cut from the end of the given names so that the
 * title stays; a letter of them is always left. A single name fills both fields, as carriers ask that have no field empty.
 */
export function writeTicketName({ surname, givenNames }: PlainName, title: Title | null = null, longest: number = LONGEST_TICKET_NAME): string {
  const [family, given] = [ticketLetters(surname), ticketLetters(givenNames)];
  const [first, second] = [family || given, given || family];
  const room = longest - 1 - (title ? title.length + 1 : 0);
  const cutFirst = first.slice(0, Math.max(1, Math.min(first.length, room - 1)));
  return `${cutFirst}/${second.slice(0, Math.max(1, room - cutFirst.length))}${title ? ` ${title}` : ''}`;
}
