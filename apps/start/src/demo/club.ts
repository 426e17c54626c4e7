import type { INestApplicationContext } from '@nestjs/common';
import { type ImportCell, ImportGroup } from '#bookings';
import { ReadLegs } from '#flights';

/** A running club's own table, as clubs keep them: German headings, dates in three styles, a companion. */
const table: readonly (readonly ImportCell[])[] = [
  ['Laufgemeinschaft Hafenstadt, Stand 1. November'],
  ['Name', 'Vorname', 'Nationalität', 'Geburtsdatum', 'E-Mail', 'Geschlecht', 'Beruf', 'Strecke', 'Zimmer'],
  ['Müller', 'Jürgen', 'deutsch', '31.12.1970', 'juergen@club.example', 'm', 'Lehrer', 'Marathon', 'DZ'],
  ['Müller', 'Zoë', 'deutsch', '2.3.1974', 'zoe@club.example', 'w', 'Ärztin', 'Begleitung', 'DZ'],
  ['Kowalski', 'Łukasz', 'Polish', '7 May 1985', 'lukasz@club.example', 'm', 'Tischler', 'Halbmarathon', 'DZ'],
  ['Sørensen', 'Søren', 'Denmark', '1990-05-14', 'soren@club.example', 'm', 'Segler', 'Marathon', 'DZ'],
  ['Иванова', 'Юлия', 'KAZ', '1988-08-21', 'julia@club.example', 'w', 'Architektin', '10 km', 'DZ'],
  ['Svensson', 'Anna', 'SE', '4. März 1988', 'anna@club.example', 'w', 'Imkerin', 'Halbmarathon', 'DZ'],
];

/** A group that came as a table: held, for somebody to confirm. */
export async function importClub(app: INestApplicationContext, organisationId: string, departureId: string): Promise<void> {
  const legs = await app.get(ReadLegs).ofDeparture(organisationId, departureId);
  const legId = (direction: 'arrival' | 'departure'): string | null => legs.find((leg) => leg.direction === direction)?.id ?? null;
  const imported = await app.get(ImportGroup).import({
    organisationId, departureId, legs, choices: {},
    rows: table.map((cells, at) => ({ number: at + 1, cells })),
    leader: { name: 'Jürgen Müller', email: 'juergen@club.example' },
    arrivalLegId: legId('arrival'), departureLegId: legId('departure'), holdMinutes: 24 * 60,
  });
  if (imported.refused) throw new Error(`the demo club was refused: ${imported.code} ${JSON.stringify(imported.errors)}`);
}
