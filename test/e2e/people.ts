import { createHash } from 'node:crypto';
import type { DemoPassport } from '../fixtures/passport/index.js';

/** Fictional travellers of the walkthrough, as their specimen passports say. */
export const people: readonly DemoPassport[] = [
  { givenNames: 'Anna Maria', surname: 'Eriksdóttir', nationality: 'ISL', sex: 'F', birthDate: '1988-07-14', documentNumber: 'A2096907' },
  { givenNames: 'Jürgen', surname: 'Müller', nationality: 'DEU', sex: 'M', birthDate: '1975-01-30', documentNumber: 'C01X00T47' },
  { givenNames: 'Mary', surname: "O'Brien", nationality: 'GBR', sex: 'F', birthDate: '1992-11-02', documentNumber: '925665416' },
].map((person) => ({
  ...person,
  sex: person.sex as 'F' | 'M',
  issuingState: person.nationality,
  issueDate: '2023-05-02',
  expiryDate: '2033-05-01',
}));

/** The same people with passports of this run alone: one passport that two travellers upload is looked at by a person. */
export const peopleOf = (run: string): readonly DemoPassport[] => {
  const number = createHash('sha256').update(run).digest().readUInt32BE() % 10_000_000;
  return people.map((person, index) => ({ ...person, documentNumber: `W${index}${`${number}`.padStart(7, '0')}` }));
};

/** The booking's contact address of one person, of its own in each run. */
export const emailOf = (person: DemoPassport, run: string): string =>
  `${person.surname}.${run}@example.org`.normalize('NFD').replace(/[^\w.@-]/g, '').toLowerCase();
