import type { INestApplicationContext } from '@nestjs/common';
import { ConfirmBooking, ReadBooking, TakeBooking } from '#bookings';
import { ChangeManifestSettings, defaultSettings, MakeManifest, type ManifestKind, MarkManifestSent, ReadLegs, type Receiver, SeatPassengers, SetCrew } from '#flights';
import { newId, type Result } from '#kernel';
import { Database } from '#platform';
import { RecordTravelDocument, type TravelDocumentData } from '#travellers';

const runners: readonly Omit<TravelDocumentData, 'type' | 'issuingState'>[] = [
  { surname: 'HAUGEN', givenNames: 'INGRID', nationality: 'NOR', number: 'CCR730118', birthDate: '1984-06-11', sex: 'F', expiryDate: '2033-02-17' },
  { surname: 'HAUGEN', givenNames: 'ODD MAGNUS', nationality: 'NOR', number: 'CCR730119', birthDate: '1982-01-30', sex: 'M', expiryDate: '2033-02-17' },
  { surname: 'FERREIRA DA COSTA', givenNames: 'RITA', nationality: 'PRT', number: 'CE402117', birthDate: '1991-10-05', sex: 'F', expiryDate: '2030-08-21' },
];
const crew = [
  { id: null, surname: 'Ri', givenNames: 'Chol Su', sex: 'M', birthDate: '1979-01-02', nationality: 'PRK', documentNumber: '654120771', issuingState: 'PRK', expiryDate: '2030-01-01' },
  { id: null, surname: 'Pak', givenNames: 'Un Hui', sex: 'F', birthDate: '1988-09-14', nationality: 'PRK', documentNumber: '654120985', issuingState: 'PRK', expiryDate: '2031-05-01' },
] as const;
const stay = { stayStreet: 'Yanggakdo International Hotel', stayCity: 'Pyongyang' };
const envelope = { ...defaultSettings, sender: 'MARATHONTOURS', contactName: 'Operations desk', contactPhone: '+86 10 5550 0142', contactEmail: 'ops@marathon.example' };

const must = <T>(result: Result<T>): T => {
  if (result.refused) throw new Error(`the demo manifests were refused: ${result.code} ${JSON.stringify(result.errors ?? [])}`);
  return result.value;
};

/** Three friends on the second flight, what the border and the hotel were told of them, and a passport that was renewed since. */
export async function sendManifests(app: INestApplicationContext, organisationId: string, departureId: string, operatorId: string): Promise<void> {
  for (const [receiver, recipient] of [['border', 'PRKBORDER'], ['carrier', 'AIRLINE']] as const) {
    must(await app.get(ChangeManifestSettings).change(organisationId, { receiver, version: 0, settings: { ...envelope, recipient, ...(receiver === 'carrier' ? stay : {}) } }));
  }
  const { legId, travellerIds } = await book(app, organisationId, departureId);
  must(await app.get(SetCrew).set({ organisationId, legId, version: 0, members: crew }));
  const make = async (kind: ManifestKind, receiver: Receiver): Promise<string> =>
    must(await app.get(MakeManifest).make({ organisationId, legId, kind, receiver, whole: false, directory: null, approvalNumbers: () => Promise.resolve(new Map()) }, operatorId)).id;
  const send = async (kind: ManifestKind, receiver: Receiver, to: string): Promise<void> => void must(await app.get(MarkManifestSent).mark({ organisationId, manifestId: await make(kind, receiver), userId: operatorId, to }));
  await send('paxlst', 'border', 'api@border.example');
  await send('crew', 'border', 'api@border.example');
  await send('list', 'guide', 'Mrs Kim, at the desk in Pyongyang');
  await keepPassport(app, organisationId, travellerIds[2]!, { ...runners[2]!, number: 'CF118250', expiryDate: '2036-01-12' });
  await make('paxlst', 'border');
}

async function book(app: INestApplicationContext, organisationId: string, departureId: string): Promise<{ legId: string; travellerIds: string[] }> {
  const legs = await app.get(ReadLegs).ofDeparture(organisationId, departureId);
  const legOf = (direction: 'arrival' | 'departure'): string => legs.findLast((leg) => leg.direction === direction)?.id ?? '';
  const choices = { arrivalLegId: legOf('arrival'), departureLegId: legOf('departure'), race: '10', room: 'twin' };
  const travellers = runners.map(({ surname, givenNames, nationality }) => ({ surname: typed(surname), givenNames: typed(givenNames), nationality, email: 'ingrid@friends.example', ...choices }));
  const { id: bookingId } = must(await app.get(TakeBooking).take({ organisationId, departureId, legs, leader: { name: 'Ingrid Haugen', email: 'ingrid@friends.example' }, travellers }));
  must(await app.get(ConfirmBooking).confirm(organisationId, bookingId));
  const booking = must(await app.get(ReadBooking).read(organisationId, bookingId));
  const travellerIds = booking.travellers.map(({ id }) => id);
  const passengers = travellerIds.flatMap((travellerId) => [choices.arrivalLegId, choices.departureLegId].map((legId) => ({ travellerId, legId })));
  await app.get(SeatPassengers).seat({ organisationId, bookingId, bookingReference: booking.reference, bookingVersion: booking.version, passengers });
  for (const [at, travellerId] of travellerIds.entries()) await keepPassport(app, organisationId, travellerId, runners[at]!);
  return { legId: choices.arrivalLegId, travellerIds };
}

/** As people type what their passport has in capitals. */
const typed = (name: string): string => name.toLowerCase().replace(/(^| )[a-z]/g, (first) => first.toUpperCase());

async function keepPassport(app: INestApplicationContext, organisationId: string, travellerId: string, data: (typeof runners)[number]): Promise<void> {
  const document: TravelDocumentData = { ...data, type: 'P', issuingState: data.nationality };
  must(await app.get(Database).transaction((tx) => app.get(RecordTravelDocument).record(tx, { organisationId, travellerId, documentCheckId: newId(), state: 'confirmed', data: document })));
}
