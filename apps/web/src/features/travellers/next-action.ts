import type { Paperwork } from '../paperwork/types.js';
import type { Trip } from './types.js';

/** What comes first of all that is to do, and by when. `wait` and `done` ask for nothing. */
export interface NextAction {
  readonly code: 'answers' | 'passport' | 'photo' | 'declaration' | 'papers' | 'approval' | 'wait' | 'done';
  /** Where on the page it is done. */
  readonly place: string | null;
  readonly due: string | null;
}

const owed = (state: Trip['steps'][number]['state']): boolean => state === 'open' || state === 'problem';

/** What stands in the way goes before what is merely open; the rest in the order of the page. */
export function nextAction({ steps }: Pick<Trip, 'steps'>, paperwork: Paperwork | undefined): NextAction {
  const stopped = steps.find(({ state }) => state === 'problem');
  if (stopped) return { code: stopped.code, place: `#${stopped.code}`, due: stopped.due };
  const own = steps.find(({ code, state }) => code !== 'approval' && owed(state));
  if (own) return { code: own.code, place: `#${own.code}`, due: own.due };
  const lacks = new Set(paperwork?.applications.flatMap((application) => application.lacks));
  const due = steps.find(({ code }) => code === 'approval')?.due ?? null;
  for (const code of ['photo', 'declaration'] as const) if (lacks.has(code)) return { code, place: `#${code}`, due };
  const paper = paperwork?.items
    .filter(({ owner, state, takesFiles }) => owner === 'traveller' && takesFiles && (state === 'open' || state === 'stale'))
    .sort((one, other) => (one.due ?? '9').localeCompare(other.due ?? '9'))[0];
  if (paper) return { code: 'papers', place: '#checklist', due: paper.due };
  return { code: steps.every(({ state }) => state === 'done') ? 'done' : 'wait', place: null, due: null };
}
