import type { IsoDate } from '#kernel';
import type { BlockerOwner } from './blocker.js';
import type { OpenRequirement } from './standing.js';

interface Asked {
  readonly code: string;
  readonly kind: string;
  readonly text: string;
  readonly owner: BlockerOwner;
  readonly latestSafeDate: IsoDate;
  readonly state: 'open' | 'met' | 'unmet';
}

interface Listed {
  readonly code: string;
  readonly state: 'open' | 'given' | 'checked' | 'approved' | 'waived' | 'stale';
}

/**
 * What the rules ask today, less what people settled on the checklist (`checklist` may leave out what is open). What was handed in waits for an officer; what was
 * settled for facts that have changed is open again, whatever the facts say now.
 */
export const openRequirements = (
  asked: readonly Asked[],
  checklist: readonly Listed[],
  approvers: ReadonlyMap<string, readonly string[]>,
): OpenRequirement[] => {
  const states = new Map(checklist.map(({ code, state }) => [code, state]));
  return asked.flatMap(({ code, kind, text, owner, latestSafeDate, state }) => {
    const one = { code, kind, text, owner, due: latestSafeDate, approvers: approvers.get(code) ?? [] };
    const listed = states.get(code);
    if (listed === 'stale') return [{ ...one, text: `Settle anew what has changed: ${text}`, state: 'unmet' as const }];
    if (listed === 'checked' || listed === 'approved' || listed === 'waived' || state === 'met') return [];
    if (listed === 'given') return [{ ...one, owner: 'officer' as const, text: `Check what was handed in: ${text}`, state }];
    return [{ ...one, state }];
  });
};
