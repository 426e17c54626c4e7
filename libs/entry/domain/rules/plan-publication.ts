import { isDeepStrictEqual } from 'node:util';
import { type Fault, type IsoDate, refuse, type Result, success } from '#kernel';
import type { EntryRule } from './rule.js';

/** A version that stops being the newest. */
export interface Closing {
  readonly id: string;
  readonly knownFrom: IsoDate;
  readonly knownTo: IsoDate;
}

/** What publishing adds, and which versions it stops from being the newest. */
export interface Publication {
  readonly add: readonly EntryRule[];
  readonly close: readonly Closing[];
}

const asStored = (rule: EntryRule): unknown => JSON.parse(JSON.stringify({ ...rule, known: null }));
const versionKey = ({ id, known }: EntryRule): string => `${id} ${known.from}`;

/**
 * Compares a pack with what was published before. Publishing the same again does nothing. A version that stands may only
 * be closed; any other change of it refuses `entry.rule-rewritten`: history is not rewritten, a new version is published.
 */
export function planPublication(published: readonly EntryRule[], rules: readonly EntryRule[]): Result<Publication> {
  const standing = new Map(published.map((rule) => [versionKey(rule), rule]));
  const errors: Fault[] = [];
  const add: EntryRule[] = [];
  const close: Closing[] = [];
  rules.forEach((rule, index) => {
    const before = standing.get(versionKey(rule));
    if (!before) {
      add.push(rule);
      return;
    }
    const closes = before.known.to === null && rule.known.to !== null;
    if (!isDeepStrictEqual(asStored(before), asStored(rule)) || (before.known.to !== rule.known.to && !closes)) {
      errors.push({ pointer: `/rules/${index}`, detail: `${rule.id} as known since ${rule.known.from} was published in other words.` });
    } else if (closes) close.push({ id: rule.id, knownFrom: rule.known.from, knownTo: rule.known.to });
  });
  return errors.length > 0 ? refuse('entry.rule-rewritten', { errors }) : success({ add, close });
}
