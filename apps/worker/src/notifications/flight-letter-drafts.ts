import { Injectable } from '@nestjs/common';
import { ListBookedTravellers } from '#bookings';
import { type ChangeEffect, type ProgrammeMoment, type WeighedChange, WeighChange } from '#flights';
import { DraftLetters, type FlightChangedFacts, type FlightEffect, type NewLetter } from '#notifications';
import { ReadDeparture } from '#packages';
import { TravellerLanguages } from '#readiness';
import { ReadTravellers } from '#travellers';

/** Puts the letters about a schedule change together: to each traveller of the leg, in their language, with what it does to them. */
@Injectable()
export class FlightLetterDrafts {
  constructor(
    private readonly weighing: WeighChange,
    private readonly departures: ReadDeparture,
    private readonly booked: ListBookedTravellers,
    private readonly travellers: ReadTravellers,
    private readonly languages: TravellerLanguages,
    private readonly letters: DraftLetters,
  ) {}

  /** Each traveller once, however often; none while the change is not applied. */
  async ofChange(organisationId: string, scheduleChangeId: string): Promise<void> {
    const weighed = await this.weighing.weigh(organisationId, scheduleChangeId);
    if (weighed.refused || weighed.value.change.state !== 'applied') return;
    const { change, affected, moments } = weighed.value;
    const departure = await this.departures.forSale(organisationId, change.departureId);
    if (departure.refused) return;
    const ids = affected.map(({ travellerId }) => travellerId);
    const people = await this.travellers.byIds(organisationId, ids);
    const languages = await this.languages.of(organisationId, people);
    const references = new Map((await this.booked.list(organisationId, { travellerIds: ids })).map(({ bookingId, reference }) => [bookingId, reference]));
    const common = commonFacts(weighed.value, departure.value.packageName);
    const drafted: NewLetter[] = [];
    for (const { travellerId, bookingId, effects } of affected) {
      const locale = languages.get(travellerId);
      if (!locale) continue;
      const facts = { ...common, reference: references.get(bookingId) ?? null, effects: effects.map((effect) => inWords(effect, moments)) };
      drafted.push({ addressee: 'traveller', addresseeId: travellerId, departureId: change.departureId, locale, facts });
    }
    await this.letters.draft({ organisationId, occasion: 'schedule-change', occasionId: scheduleChangeId }, drafted);
  }
}

const commonFacts = ({ change, leg }: WeighedChange, tripName: string): Omit<FlightChangedFacts, 'reference' | 'effects'> => ({
  news: change.after ? 'flight-retimed' : 'flight-cancelled',
  tripName,
  flight: `${leg.carrier}${leg.number} ${leg.from}–${leg.to}`,
  before: change.before,
  after: change.after,
  reason: change.reason,
});

function inWords(effect: ChangeEffect, moments: readonly ProgrammeMoment[]): FlightEffect {
  switch (effect.code) {
    case 'seat-lost':
    case 'seats-overlap':
      return { code: effect.code };
    case 'connection-missed':
    case 'connection-short':
      return { code: effect.code, place: effect.place, minutes: effect.minutes };
    case 'after-moment':
    case 'before-moment':
      return { code: effect.code, moment: moments.find(({ id }) => id === effect.momentId)?.name ?? '', minutes: effect.minutes };
    case 'longer-transit':
      return { code: effect.code, place: effect.place, hours: effect.hoursAfter };
  }
}
