import type { Fault } from '#kernel';
import { unoaName } from '../edifact/repertoire.js';
import type { ListedPerson } from './manifest-delta.js';
import { type ManifestKind, type ManifestNeed, mustHave } from './manifest-kind.js';

/** Somebody on a leg, and what is not there of them. */
export interface LegPerson {
  readonly person: ListedPerson;
  readonly missing: readonly ManifestNeed[];
}

/** What a person lacks, from what is known; `isConfirmed` where a second source or a person vouches for the document. */
export function missingOf(person: ListedPerson, isConfirmed: boolean): ManifestNeed[] {
  const isWritable = [person.surname, person.givenNames].every((part) => part === null || unoaName(part) !== null);
  const gaps: readonly [boolean, ManifestNeed][] = [
    [person.surname === null || !isWritable, 'name'],
    [person.documentNumber === null, 'passport'],
    [person.documentNumber !== null && !isConfirmed, 'passport-confirmation'],
    [person.approvalNumber === null, 'approval-number'],
    [person.ticketNumber === null, 'ticket-number'],
  ];
  return gaps.flatMap(([isGap, need]) => (isGap ? [need] : []));
}

const words: Readonly<Record<ManifestNeed, string>> = {
  name: 'The name cannot be written in Latin letters, or was erased.',
  passport: 'No passport was read.',
  'passport-confirmation': 'The passport is not confirmed yet.',
  'approval-number': 'There is no number of an entry approval.',
  'ticket-number': 'There is no ticket number.',
};

/** Who keeps a kind from leaving, and why: one fault for each thing that each of them lacks. */
export function faultsOf(kind: ManifestKind, people: readonly LegPerson[]): Fault[] {
  const where = kind === 'crew' ? 'crew' : 'travellers';
  return people.flatMap(({ person, missing }) =>
    missing.filter((need) => mustHave[kind].includes(need)).map((need) => ({ pointer: `/${where}/${person.id}/${need}`, detail: words[need] })));
}
