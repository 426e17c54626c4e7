import { type Fault, type IsoDate, isIsoDate, isStateCode, type Refusal, refuse } from '#kernel';
import { unoaName } from '../edifact/repertoire.js';
import type { ListedPerson } from './manifest-delta.js';
import { type LegPerson, missingOf } from './missing-needs.js';

/** Somebody who flies a leg. Their documents come from the carrier, and nobody here reads them from a picture. */
export interface CrewMember {
  readonly id: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly sex: 'F' | 'M' | 'X';
  readonly birthDate: IsoDate;
  readonly nationality: string;
  readonly documentNumber: string;
  readonly issuingState: string;
  readonly expiryDate: IsoDate;
}

/** A member of the crew as a line of the crew list. */
export function crewPerson(member: CrewMember): LegPerson {
  const person: ListedPerson = { ...member, booking: '', documentType: 'P', approvalNumber: null, ticketNumber: null, locator: null };
  return { person, missing: missingOf(person, true).filter((need) => need === 'name') };
}

/** The most people that a leg's crew may have. */
export const mostCrew = 100;

/** Refuses a crew that no list could carry, with `manifest.unwritable` and a pointer for each fault; null when sound. */
export function checkCrew(members: readonly Omit<CrewMember, 'id'>[]): Refusal | null {
  const errors = members.flatMap((member, index): Fault[] => {
    const checks: readonly [boolean, string, string][] = [
      [isName(member.surname) && member.surname.trim() !== '', 'surname', 'Write the surname as the passport has it, in Latin letters.'],
      [isName(member.givenNames), 'givenNames', 'Write the given names as the passport has them, in Latin letters.'],
      [isIsoDate(member.birthDate), 'birthDate', 'Use a day that exists.'],
      [isStateCode(member.nationality), 'nationality', 'Use the three-letter code of a state, such as PRK.'],
      [/^[A-Z0-9]{1,20}$/.test(member.documentNumber), 'documentNumber', 'Use up to 20 capitals and digits.'],
      [isStateCode(member.issuingState), 'issuingState', 'Use the three-letter code of a state, such as PRK.'],
      [isIsoDate(member.expiryDate), 'expiryDate', 'Use a day that exists.'],
    ];
    return checks.flatMap(([sound, field, detail]) => (sound ? [] : [{ pointer: `/members/${index}/${field}`, detail }]));
  });
  if (members.length > mostCrew) errors.push({ pointer: '/members', detail: `Name up to ${mostCrew} people.` });
  return errors.length > 0 ? refuse('manifest.unwritable', { errors }) : null;
}

const isName = (text: string): boolean => text.length <= 60 && unoaName(text) !== null;
