import type { TFunction } from 'i18next';
import type { Board, Effect, FlightLeg, Passenger } from './types.js';

export const legName = ({ carrier, number }: Pick<FlightLeg, 'carrier' | 'number'>): string => `${carrier} ${number}`;

export const personName = ({ givenNames, surname }: Pick<Passenger, 'givenNames' | 'surname'>, erased: string): string => [givenNames, surname].filter(Boolean).join(' ') || erased;

/** The day on the clocks of where it starts. */
export const dayOf = (leg: Pick<FlightLeg, 'departsAt'>): string => leg.departsAt.slice(0, 10);
export const clockOf = (iso: string): string => iso.slice(11, 16);

/** How many days later on the calendar it arrives: -1 eastwards across the date line. */
export const daysLater = ({ departsAt, arrivesAt }: Pick<FlightLeg, 'departsAt' | 'arrivesAt'>): number =>
  Math.round((Date.parse(`${arrivesAt.slice(0, 10)}T00:00:00Z`) - Date.parse(`${departsAt.slice(0, 10)}T00:00:00Z`)) / 86_400_000);

export function lasting(t: TFunction<'flights'>, minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return hours === 0 ? t('lasting.minutes', { rest }) : t('lasting.hours', { hours, rest });
}

/** What a change does to somebody, in a sentence. */
export function effectWords(t: TFunction<'flights'>, effect: Effect, { legs, moments }: Pick<Board, 'legs' | 'moments'>): string {
  const legOf = (id: string): string => {
    const leg = legs.find((one) => one.id === id);
    return leg ? legName(leg) : '';
  };
  switch (effect.code) {
    case 'seat-lost': return t('effect.seat-lost');
    case 'connection-missed': return t('effect.connection-missed', { place: effect.place, leg: legOf(effect.otherLegId) });
    case 'connection-short': return t('effect.connection-short', { place: effect.place, leg: legOf(effect.otherLegId), time: lasting(t, effect.minutes), needed: lasting(t, effect.minimum) });
    case 'seats-overlap': return t('effect.seats-overlap', { leg: legOf(effect.otherLegId) });
    case 'after-moment':
    case 'before-moment': return t(`effect.${effect.code}`, { time: lasting(t, effect.minutes), moment: moments.find(({ id }) => id === effect.momentId)?.name ?? '' });
    case 'longer-transit': return t('effect.longer-transit', { place: effect.place, before: effect.hoursBefore, after: effect.hoursAfter });
  }
}
