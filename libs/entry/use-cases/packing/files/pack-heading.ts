import type { Money } from '#kernel';

/** What the files of a pack say of the list that they are for. */
export interface PackHeading {
  readonly authority: string;
  readonly batch: number;
  readonly list: number;
  /** When the pack was asked for: the date of everything in it. */
  readonly at: Date;
  /** For one application; null where the authority asks for none. */
  readonly fee: Money | null;
}

export const heading = ({ authority, batch, list }: PackHeading): string => `Batch ${batch}, list ${list}: ${authority}`;
export const dayText = (at: Date): string => at.toISOString().slice(0, 10);
