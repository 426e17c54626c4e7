import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import { askForTrip } from '../../api/early-trip.js';
import type { Answers, SavedAnswers, Trip } from './types.js';

const fetchTrip = (): Promise<Trip> => read(api.GET('/api/v1/me/trip', { fetch: askForTrip }));

/** While the application is still being written, its next state is moments away. */
const askAgainAfter = ({ documentCheck, application }: Trip): number =>
  documentCheck && (!application || application.status === 'draft') ? 4_000 : 60_000;

export const tripQuery = queryOptions({
  queryKey: ['trip'],
  queryFn: fetchTrip,
  refetchInterval: ({ state }) => (state.data ? askAgainAfter(state.data) : false),
});

/** Saves all answers over the version that they were read at; refused with `traveller.answers-changed` when that is not the newest. */
export const saveAnswers = (answers: Answers, version: number): Promise<SavedAnswers> =>
  read(api.PUT('/api/v1/me/answers', { params: { header: { 'If-Match': `"${version}"` } }, body: { answers } }));
