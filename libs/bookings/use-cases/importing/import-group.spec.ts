import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { ReadAnswers } from '#travellers';
import { Office } from '../../../../test/support/office.js';
import { valueOf } from '../../../../test/support/results.js';
import type { ImportCell, ImportRow } from '../../domain/import/import-table.js';
import { CheckGroup } from './check-group.js';
import { type GroupImport, ImportGroup } from './import-group.js';
import { ReadBooking } from '../booking/read-booking.js';

const heading = ['Name', 'Vorname', 'Nationalität', 'Geburtsdatum', 'Pass-Nr.', 'gültig bis', 'E-Mail', 'Geschlecht', 'Beruf', 'Strecke', 'Zimmer'];
const anna = ['Svensson', 'Anna', 'SE', '04.03.1988', 'C01X00T47', '2031-05-06', 'anna@example.org', 'w', 'Imkerin', 'Marathon', 'DZ'];
const jurgen = ['Müller', 'Jürgen', 'deutsch', '31.12.1970', null, null, null, null, null, '10 km', 'EZ'];
const table = (...rows: readonly (readonly ImportCell[])[]): ImportRow[] => [heading, ...rows].map((cells, at) => ({ number: at + 1, cells }));

describe('importing a group', () => {
  let office: Office;
  beforeEach(async () => {
    office = await Office.open();
  });
  afterEach(() => office.close());

  const request = (rows: readonly ImportRow[], more: Partial<GroupImport> = {}): GroupImport => {
    const { organisationId, departureId, arrivalLegId, departureLegId } = office.ids;
    return {
      organisationId, departureId, rows, choices: {}, leader: { name: 'Lena Wanderer', email: 'lena@example.org' }, arrivalLegId, departureLegId,
      legs: [{ id: arrivalLegId, direction: 'arrival' }, { id: departureLegId, direction: 'departure' }], ...more,
    };
  };
  const agree = (rows: readonly ImportRow[], more: Partial<GroupImport> = {}) => office.get(ImportGroup).import(request(rows, more));
  const written = async (): Promise<number> => {
    const [row] = await office.db.database.query<{ rows: number }>(
      'select (select count(*) from booking)::int + (select count(*) from traveller)::int + (select count(*) from traveller_answers)::int + (select count(*) from hold)::int as rows',
    );
    return row?.rows ?? -1;
  };

  it('books all of them together, and types what the table tells into their answers', async () => {
    const { id } = valueOf(await agree(table(anna, jurgen)));
    const booking = valueOf(await office.get(ReadBooking).read(office.ids.organisationId, id));
    expect(booking).toMatchObject({
      status: 'held',
      leader: { name: 'Lena Wanderer' },
      travellers: [
        { surname: 'Svensson', givenNames: 'Anna', nationality: 'SWE', email: 'anna@example.org', race: '42', room: 'twin' },
        { surname: 'Müller', nationality: 'DEU', email: 'lena@example.org', race: '10', room: 'single' },
      ],
    });
    const answers = await office.get(ReadAnswers).byTravellers(office.ids.organisationId, booking.travellers.map((traveller) => traveller.id));
    expect(answers.get(booking.travellers[0]!.id)?.answers).toEqual({
      surname: 'Svensson', givenNames: 'Anna', nationality: 'SWE', birthDate: '1988-03-04', sex: 'F', documentNumber: 'C01X00T47', expiryDate: '2031-05-06', occupation: 'Imkerin',
    });
    expect(answers.get(booking.travellers[1]!.id)?.answers).toEqual({ surname: 'Müller', givenNames: 'Jürgen', nationality: 'DEU', birthDate: '1970-12-31' });
    expect(await office.left()).toMatchObject({ place: 498, 'room.single': 9, 'race.42': 299, 'race.10': 299 });
  });

  it('writes nothing before they agree', async () => {
    const report = valueOf(await office.get(CheckGroup).check(request(table(anna, jurgen))));
    expect(report).toMatchObject({ rows: 2, travellers: [{ surname: 'Svensson' }, { surname: 'Müller' }] });
    expect(await written()).toBe(0);
  });

  it('books once, however often they agree', async () => {
    valueOf(await agree(table(anna, jurgen)));
    const before = await written();
    expect(await agree(table(anna, jurgen))).toMatchObject({ code: 'import.defects', errors: [{ pointer: '/rows/2/cells/0' }, { pointer: '/rows/3/cells/0' }] });
    expect(await written()).toBe(before);
  });

  it('books once when two agree in the same moment', async () => {
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => agree(table(anna, jurgen))));
    expect(outcomes.map((outcome) => (outcome.refused ? outcome.code : 'booked')).sort()).toEqual(['booked', 'import.defects', 'import.defects', 'import.defects']);
    expect(await office.db.database.query('select 1 from booking')).toHaveLength(1);
  });

  it('tells people who were booked by name alone from those of whom more is known', async () => {
    await office.book([{ surname: 'Svensson', givenNames: 'Anna' }]);
    const { defects } = valueOf(await office.get(CheckGroup).check(request(table(anna))));
    expect(defects.map(({ code, severity }) => `${severity} ${code}`)).toContain('warning duplicate.possible');
  });

  it.each<[string, (rows: ImportRow[]) => [ImportRow[], Partial<GroupImport>], string]>([
    ['a row with an error', () => [table(anna, ['Sm1th', 'John', 'GBR']), {}], 'import.defects'],
    ['every row left out', () => [table(anna), { choices: { leftOut: [2] } }], 'import.nobody'],
    ['no row', () => [[], {}], 'import.nobody'],
    ['no room', () => [table([...anna.slice(0, 10), '']), {}], 'import.room-missing'],
    ['no place left', () => [table(anna, ...Array.from({ length: 12 }, (_, at) => [`Müller${'abcdefghijkl'[at]}`, 'Jo', 'DEU', null, null, null, null, null, null, null, 'EZ'])), {}], 'inventory.exhausted'],
    ['more than a group', () => [Array.from({ length: 501 }, (_, at) => ({ number: at + 1, cells: ['x'] })), {}], 'import.too-many-rows'],
    ['a larger party than one booking takes', () => [table(...Array.from({ length: 301 }, (_, at) => [`M${'abcdefghijklmnopqrst'[Math.floor(at / 20)]}${'abcdefghijklmnopqrst'[at % 20]}`, 'Jo', 'DEU', null, null, null, null, null, null, null, 'DZ'])), {}], 'booking.party-size'],
    ['a leg of another departure', () => [table(anna), { arrivalLegId: newId() }], 'booking.choice-not-offered'],
    ['a departure of nobody', () => [table(anna), { departureId: newId() }], 'departure.unknown'],
    ['another organisation', () => [table(anna), { organisationId: newId() }], 'departure.unknown'],
    ['a hold of two days', () => [table(anna), { holdMinutes: 2880 }], 'booking.hold-length'],
    ['a passport number that two share', () => [table(anna, ['Doe', 'Jo', 'GBR', null, 'C01X00T47', null, null, null, null, null, 'DZ']), {}], 'import.defects'],
  ])('refuses %s and writes nothing', async (_, make, code) => {
    const [rows, more] = make([]);
    expect(await agree(rows, more)).toMatchObject({ code });
    expect(await written()).toBe(0);
  });

  it('takes a group of 200', async () => {
    await office.close();
    office = await Office.open({ twinBeds: 300 });
    const letters = 'abcdefghijklmnopqrst';
    const rows = table(...Array.from({ length: 200 }, (_, at) => [`Runner${letters[Math.floor(at / 20)]}${letters[at % 20]}`, 'Robin', 'GBR', '1990-05-14', `P${100_000 + at}`, '2031-05-06', `r${at}@example.org`, 'm', 'Clerk', '42', 'twin']));
    expect(valueOf(await agree(rows)).travellers).toHaveLength(200);
    expect(await office.left()).toMatchObject({ place: 300, 'room.twin': 100 });
  });
});
