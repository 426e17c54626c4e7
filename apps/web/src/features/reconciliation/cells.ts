import type { TFunction } from 'i18next';
import { formatDay } from '../../ui/dates.js';
import type { ComparedList, ReconciledTraveller } from './types.js';

export const lists = ['booked', 'visa', 'flight', 'rooms', 'bibs'] as const satisfies readonly ComparedList[];

/** What stands in one field of the table. */
export interface CellWords {
  readonly on: boolean;
  readonly word: string;
  readonly details: readonly string[];
}

type T = TFunction<'reconciliation'>;
const listed: ReadonlySet<string> = new Set(['in-batch', 'submitted', 'issued']);
const present = (details: readonly (string | null | false)[]): string[] => details.filter((detail): detail is string => Boolean(detail));

const words: Record<ComparedList, (traveller: ReconciledTraveller, t: T, language: string) => CellWords> = {
  booked: ({ standing, race, roomType }, t) => ({
    on: standing === 'booked', word: t(`standing.${standing}`),
    details: standing === 'none' ? [] : present([roomType && t('roomType', { type: roomType }), race ? t('race', { race }) : t('noRace')]),
  }),
  visa: ({ visas, visaNeeded }, t) => {
    if (visas.length === 0) return { on: false, word: visaNeeded ? t('visa.none') : t('visa.notNeeded'), details: [] };
    return {
      on: visas.every(({ status }) => listed.has(status)), word: visas.map(({ status }) => t(`visa.status.${status}`)).join(', '),
      details: visas.flatMap(({ authority, batchNumber, approval, nameSent, passportSent }) =>
        present([authority, batchNumber !== null && t('visa.batch', { number: batchNumber }), approval && t('visa.approval', { ending: approval }), nameSent, passportSent && t('passport', { ending: passportSent })])),
    };
  },
  flight: ({ seats }, t, language) => ({
    on: seats.length > 0, word: seats.length > 0 ? t('seats', { count: seats.length }) : t('noSeat'),
    details: [...seats.map(({ flight, departsAt }) => `${flight}, ${formatDay(departsAt.slice(0, 10), language)}`), ...new Set(seats.flatMap(({ nameOnTicket }) => nameOnTicket ?? []))],
  }),
  rooms: ({ room }, t) => ({ on: room.place !== null, word: room.place ?? t('noRoom'), details: present([room.nameSent]) }),
  bibs: ({ bib, race }, t) => ({
    on: bib.number !== null, word: bib.number === null ? (race ? t('noBib') : t('noRace')) : String(bib.number),
    details: present([bib.category && bib.number !== null && t('race', { race: bib.category }), bib.nameSent]),
  }),
};

export const wordsOf = (list: ComparedList, traveller: ReconciledTraveller, t: T, language: string): CellWords => words[list](traveller, t, language);
