import type { ListedFact, ListedPerson, ManifestDelta } from './manifest-delta.js';
import type { ManifestNeed, Receiver } from './manifest-kind.js';
import { listColumns } from './told-facts.js';
import type { LegPerson } from './missing-needs.js';

export const factWords: Readonly<Record<ListedFact, string>> = {
  booking: 'Booking', surname: 'Surname', givenNames: 'Given names', sex: 'Sex', birthDate: 'Date of birth', nationality: 'Nationality', documentType: 'Document type',
  documentNumber: 'Document number', issuingState: 'Issuing state', expiryDate: 'Document expiry', approvalNumber: 'Approval number', ticketNumber: 'Ticket number', locator: 'Record locator',
};

/** What a list for people shows of what is missing; to a guide a passport's number is none of their business, but that there is none may be. */
const needWords: Readonly<Record<ManifestNeed, string>> = {
  name: 'name in Latin letters', passport: 'passport', 'passport-confirmation': 'passport not confirmed', 'approval-number': 'approval number', 'ticket-number': 'ticket number',
};
const toldNeeds: Readonly<Record<Receiver, readonly ManifestNeed[]>> = {
  border: ['name', 'passport', 'passport-confirmation', 'approval-number'],
  carrier: ['name', 'passport', 'passport-confirmation', 'ticket-number'],
  hotel: ['name', 'passport', 'passport-confirmation'],
  guide: ['name', 'passport'],
};

/** A list for people: headings, and a row for each; the marks for what is missing and what is new stand in the last two columns. */
export interface ManifestTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Who and how, for what is different from the list before; null for a first list. */
  readonly changes: readonly (readonly [string, string, string])[] | null;
}

export function manifestTable(receiver: Receiver, people: readonly LegPerson[], delta: ManifestDelta | null): ManifestTable {
  const facts = listColumns[receiver];
  const isNew = new Set(delta?.added.map(({ id }) => id));
  const changed = new Map(delta?.changed.map((one) => [one.after.id, one]));
  const mark = (id: string): string => {
    const told = changed.get(id)?.facts.filter((fact) => facts.includes(fact)) ?? [];
    return isNew.has(id) ? 'added' : told.length > 0 ? `changed: ${told.map((fact) => factWords[fact].toLowerCase()).join(', ')}` : '';
  };
  const row = (person: ListedPerson, missing: string, change: string): string[] => [...facts.map((fact) => person[fact] ?? ''), missing, change];
  return {
    headings: [...facts.map((fact) => factWords[fact]), 'Missing', 'Change'],
    rows: [
      ...people.map(({ person, missing }) => row(person, missing.filter((need) => toldNeeds[receiver].includes(need)).map((need) => needWords[need]).join(', '), mark(person.id))),
      ...(delta?.removed ?? []).map((person) => row(person, '', 'removed')),
    ],
    changes: delta && changeRows(delta, facts),
  };
}

function changeRows({ added, changed, removed }: ManifestDelta, facts: readonly ListedFact[]): [string, string, string][] {
  const how = (before: ListedPerson, after: ListedPerson, told: readonly ListedFact[]): string => told.map((fact) => `${factWords[fact].toLowerCase()} ${after[fact] ?? 'none'}, was ${before[fact] ?? 'none'}`).join('; ');
  return [
    ...added.map((person): [string, string, string] => ['Added', personName(person), person.booking]),
    ...removed.map((person): [string, string, string] => ['Removed', personName(person), person.booking]),
    ...changed.flatMap(({ before, after, facts: all }): [string, string, string][] => {
      const told = all.filter((fact) => facts.includes(fact));
      return told.length > 0 ? [['Changed', personName(after), how(before, after, told)]] : [];
    }),
  ];
}

/** Such as `NOWAK, ANNA`. */
export const personName = ({ surname, givenNames }: Pick<ListedPerson, 'surname' | 'givenNames'>): string => (surname === null ? 'Name erased' : [surname, givenNames].filter(Boolean).join(', '));
