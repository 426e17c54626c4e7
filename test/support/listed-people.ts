import fc from 'fast-check';
import type { ListedPerson } from '../../libs/flights/domain/manifests/manifest-delta.js';

/** Somebody on a manifest, of whom everything is known. */
export const listed = (id: string, more: Partial<ListedPerson> = {}): ListedPerson => ({
  id, booking: 'K7PXQ4', surname: 'NOWAK', givenNames: 'ANNA MARIA', sex: 'F', birthDate: '1988-02-29', nationality: 'POL', documentType: 'P', documentNumber: 'ZS1234567',
  issuingState: 'POL', expiryDate: '2031-07-04', approvalNumber: null, ticketNumber: null, locator: null,
  ...more,
});

/** A list of up to ten of the same fifteen people, as it may stand at one moment or at another. */
export const listedPeople = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 14 }), surname: fc.constantFrom('NOWAK', 'LI', 'MC DONALD', 'X'.repeat(39)), givenNames: fc.constantFrom('ANNA', 'BO CY', '', 'DARIA'),
    number: fc.constantFrom('A1', 'B2', 'C3'), approvalNumber: fc.option(fc.constantFrom('V1', 'V2')), ticketNumber: fc.option(fc.constantFrom('9991234567890')), locator: fc.option(fc.constantFrom('K7P2QX', 'Z9Z9Z9')),
  }),
  { selector: ({ id }) => id, maxLength: 10 },
).map((all) => all.map(({ id, number, ...one }): ListedPerson => listed(`p${String(id).padStart(2, '0')}`, { ...one, booking: `BK${id % 4}AAA`, documentNumber: `${number}${id}` })));
