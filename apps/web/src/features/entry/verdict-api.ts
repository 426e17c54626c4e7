import { queryOptions } from '@tanstack/react-query';
import { Problem } from '#sdk';
import { api, read } from '../../api/client.js';

const at = (id: string) => ({ path: { id } });

/** Null for somebody who is booked on nothing any more: there is no trip to judge. */
async function unlessGone<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  }
}

/** What stands for a traveller; what the rules say at this moment where nothing stands yet. */
export const travellerVerdictQuery = (travellerId: string) =>
  queryOptions({ queryKey: ['verdict', travellerId], queryFn: () => unlessGone(read(api.GET('/api/v1/travellers/{id}/verdict', { params: at(travellerId) }))) });

/** The rules that nearly applied, and what would make a trip pass that does not. */
export const verdictExplanationQuery = (travellerId: string) =>
  queryOptions({
    queryKey: ['verdict', travellerId, 'explanation'],
    queryFn: () => unlessGone(read(api.GET('/api/v1/travellers/{id}/verdict/explanation', { params: at(travellerId) }))),
  });
