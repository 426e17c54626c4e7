import type { Paperwork } from './types.js';

/** What is the traveller's to do beside answers and passport, which have steps of their own. */
export function leftToDo({ items, applications }: Paperwork): number {
  const lacks = new Set(applications.flatMap((application) => application.lacks).filter((lack) => lack !== 'answers' && lack !== 'passport'));
  const papers = items.filter(({ owner, state, takesFiles }) => owner === 'traveller' && takesFiles && (state === 'open' || state === 'stale'));
  return lacks.size + papers.length;
}
