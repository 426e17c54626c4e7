import type { RequirementKind } from '../rules/requirement.js';
import { isIssuedByAuthority } from '../applications/issued-documents.js';

/** Who can say that a requirement is met: the platform's own records, or people who have seen it. */
export type SettledBy = 'records' | 'people';

interface Manner {
  readonly settledBy: SettledBy;
  /** Whether an officer may leave it out by name. */
  readonly waivable: boolean;
}

const byRecords: Manner = { settledBy: 'records', waivable: false };
const byPeople: Manner = { settledBy: 'people', waivable: true };

const manners: Readonly<Record<RequirementKind, Manner>> = {
  document: byPeople,
  letter: byPeople,
  quarantine: byPeople,
  fee: byPeople,
  // The place is the authority's to give: nobody here can do without one.
  quota: { settledBy: 'people', waivable: false },
  photo: byRecords,
  fact: byRecords,
  'passport-validity': byRecords,
  // An authority does take a late application, or another proof, where it has said so to somebody.
  'lead-time': { settledBy: 'records', waivable: true },
  // Legs tell the hours where they are ours; on a way that somebody else booked only people can see them.
  'stay-at-most': byPeople,
  'minimum-group': byPeople,
  'organised-tour': byPeople,
  'named-hotel': byPeople,
  'onward-ticket': byPeople,
};

/** How a requirement is settled (DECISIONS.md, "What can be waived?"). A document that an authority issues comes by its application. */
export const mannerOf = ({ kind, code }: { readonly kind: RequirementKind; readonly code: string }): Manner =>
  isIssuedByAuthority(code) ? byRecords : manners[kind];

const onPaper: ReadonlySet<RequirementKind> = new Set(['document', 'letter', 'onward-ticket', 'quarantine', 'fee']);

/** True for what can be handed in as a file. */
export const takesPaper = (item: { readonly kind: RequirementKind; readonly code: string }): boolean =>
  onPaper.has(item.kind) && !isIssuedByAuthority(item.code);
