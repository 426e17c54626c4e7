import { stateBehind } from '#documents';
import type { ListedPerson } from '#flights';
import type { TravelDocumentData } from '#travellers';
import type { PrintedName } from '../../domain/stale/reissue-cost.js';
import type { TravellerCase } from '../read-traveller-case.js';
import { printedAs, type RawFacts } from './print-facts.js';

/** What the passport says, and what was typed where that differs: the form carries the one, the check the other. */
const both = (read: string | null | undefined, typed: string | null | undefined, isName = false): string => {
  const [one, other] = [read ?? typed ?? '', typed ?? read ?? ''];
  const same = isName ? printedAs(one) === printedAs(other) : one === other;
  return same ? one : `${one} (${other})`;
};

/** What an application, its batch and the visa say of a traveller. */
export function applicationFacts({ typed, visit }: TravellerCase, document: TravelDocumentData | undefined): RawFacts {
  return {
    surname: both(document?.surname, typed.surname, true),
    givenNames: both(document?.givenNames, typed.givenNames, true),
    documentNumber: both(document?.number, typed.documentNumber),
    issuingState: document ? stateBehind(document.issuingState) : null,
    nationality: both(document && stateBehind(document.nationality), typed.nationality),
    birthDate: both(document?.birthDate, typed.birthDate),
    sex: both(document?.sex, typed.sex),
    expiryDate: both(document?.expiryDate, typed.expiryDate),
    entryDate: visit.entryDate,
    exitDate: visit.exitDate,
    route: [visit.mode, visit.from, visit.port ?? visit.to].map((part) => part ?? '').join(' '),
  };
}

/** The name that a ticket has to carry: the passport's, until it was read the traveller's own answer, and before that what was told at the booking. */
export const ticketName = ({ typed, identity }: TravellerCase, document: TravelDocumentData | undefined): PrintedName => ({
  surname: printedAs(document?.surname ?? typed.surname ?? identity.surname),
  givenNames: printedAs(document?.givenNames ?? typed.givenNames ?? identity.givenNames),
});

/** When a leg leaves and arrives, as instants: another zone alone is no change. */
export const scheduleFact = ({ departsAt, arrivesAt }: { readonly departsAt: Date | string; readonly arrivesAt: Date | string }): RawFacts => ({
  schedule: `${new Date(departsAt).toISOString()} ${new Date(arrivesAt).toISOString()}`,
});

export type ManifestFacts = Pick<ListedPerson, 'surname' | 'givenNames' | 'nationality' | 'documentNumber' | 'issuingState' | 'birthDate' | 'sex' | 'expiryDate'>;

/** What a passenger list says of one line. */
export const manifestFacts = ({ surname, givenNames, nationality, documentNumber, issuingState, birthDate, sex, expiryDate }: ManifestFacts): RawFacts => ({
  surname, givenNames, nationality, documentNumber, issuingState, birthDate, sex, expiryDate,
});
