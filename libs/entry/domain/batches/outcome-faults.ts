import { type Fault, type IsoDate, isIsoDate } from '#kernel';

/** What an authority answered about one application. */
export type AuthorityOutcome =
  | {
      readonly applicationId: string;
      readonly outcome: 'issued';
      readonly approvalNumber: string;
      readonly validFrom: IsoDate;
      readonly validUntil: IsoDate;
    }
  | { readonly applicationId: string; readonly outcome: 'refused'; readonly reason: string };

export interface Stay {
  readonly entryDate: IsoDate;
  readonly exitDate: IsoDate;
}

const longestNumber = 40;

/** What is wrong with one outcome; pointers are relative to it. The validity of an approval covers the whole stay. */
export function outcomeFaults(outcome: AuthorityOutcome, { entryDate, exitDate }: Stay): Fault[] {
  if (outcome.outcome === 'refused') {
    return outcome.reason.trim() === '' ? [{ pointer: '/reason', detail: 'Say what the authority gave as reason.' }] : [];
  }
  const { approvalNumber, validFrom, validUntil } = outcome;
  const checks: [boolean, string, string][] = [
    [approvalNumber.trim() !== '', '/approvalNumber', 'Give the number of the approval.'],
    [approvalNumber.trim().length <= longestNumber, '/approvalNumber', `A number has at most ${longestNumber} characters.`],
    [isIsoDate(validFrom), '/validFrom', 'This day does not exist.'],
    [isIsoDate(validUntil), '/validUntil', 'This day does not exist.'],
    [validFrom <= validUntil, '/validUntil', 'It ends before it begins.'],
    [validFrom <= entryDate, '/validFrom', `It begins after the day of entry, ${entryDate}.`],
    [validUntil >= exitDate, '/validUntil', `It ends before the last day of the stay, ${exitDate}.`],
  ];
  return checks.flatMap(([sound, pointer, detail]) => (sound ? [] : [{ pointer, detail }]));
}
