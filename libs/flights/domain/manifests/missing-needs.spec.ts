import { describe, expect, it } from 'vitest';
import { listed } from '../../../../test/support/listed-people.js';
import { deltaBetween } from './manifest-delta.js';
import { manifestKinds } from './manifest-kind.js';
import { manifestTable } from './manifest-table.js';
import { faultsOf, type LegPerson, missingOf } from './missing-needs.js';

const complete = listed('a', { approvalNumber: 'V1', ticketNumber: '120' });
const without = listed('b', { surname: 'Kim', documentNumber: null, issuingState: null, expiryDate: null, birthDate: null, sex: null, documentType: null });
const people: LegPerson[] = [{ person: complete, missing: missingOf(complete, true) }, { person: without, missing: missingOf(without, false) }];

describe('what is missing', () => {
  it('is nothing of whom everything is known', () => {
    expect(missingOf(complete, true)).toEqual([]);
  });

  it.each([
    [{ surname: null }, true, ['name']],
    [{ surname: '김' }, true, ['name']],
    [{ documentNumber: null }, true, ['passport']],
    [{}, false, ['passport-confirmation']],
    [{ approvalNumber: null, ticketNumber: null }, true, ['approval-number', 'ticket-number']],
  ] as const)('%j', (more, isConfirmed, expected) => {
    expect(missingOf({ ...complete, ...more }, isConfirmed)).toEqual(expected);
  });

  it('keeps a message to a border or a carrier back, with a pointer at each who lacks it, and no list for people', () => {
    const pointers = Object.fromEntries(manifestKinds.map((kind) => [kind, faultsOf(kind, people).map(({ pointer }) => pointer)]));
    expect(pointers).toEqual({ paxlst: ['/travellers/b/passport'], crew: ['/crew/b/passport'], ssr: ['/travellers/b/passport'], pnl: [], list: [] });
  });

  it('is marked on the line of a list for people', () => {
    const table = manifestTable('hotel', people, null);
    expect(table.headings).toEqual(['Surname', 'Given names', 'Sex', 'Date of birth', 'Nationality', 'Document number', 'Document expiry', 'Booking', 'Missing', 'Change']);
    expect(table.rows.map((row) => row.slice(-2))).toEqual([['', ''], ['passport', '']]);
    expect(table.changes).toBeNull();
  });

  it('is told to a guide without the number of any passport', () => {
    const delta = deltaBetween([listed('a', { documentNumber: 'OLD12345' })], [complete]);
    const table = manifestTable('guide', people, delta);
    expect(JSON.stringify(table)).not.toMatch(/ZS1234567|OLD12345/);
    expect(table.rows.map((row) => row.at(-1))).toEqual(['', '']);
  });
});

describe('a list for people', () => {
  it('says what is different from the one before, those who are gone at its end', () => {
    const before = [listed('a', { documentNumber: 'OLD12345', approvalNumber: 'V1', ticketNumber: '120' }), listed('z', { surname: 'GONE' })];
    const table = manifestTable('border', people, deltaBetween(before, [complete, without]));
    expect(table.rows.map((row) => [row[0], row.at(-1)])).toEqual([['NOWAK', 'changed: document number'], ['Kim', 'added'], ['GONE', 'removed']]);
    expect(table.changes).toEqual([['Added', 'Kim, ANNA MARIA', 'K7PXQ4'], ['Removed', 'GONE, ANNA MARIA', 'K7PXQ4'], ['Changed', 'NOWAK, ANNA MARIA', 'document number ZS1234567, was OLD12345']]);
  });
});
