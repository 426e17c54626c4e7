import { queryOptions } from '@tanstack/react-query';
import { api, done, read } from '../../api/client.js';
import type { MyPlace, PlaceState } from './types.js';

/**
 * The place that the link in the address is to; without one, the place that this device opened last. The token stands in the
 * fragment, which no server and no log sees, and goes from the address once it is open.
 */
async function openPlace(): Promise<MyPlace> {
  const token = window.location.hash.slice(1);
  if (!token) return read(api.GET('/api/v1/waiting'));
  const place = await read(api.POST('/api/v1/waiting/open', { body: { token } }));
  window.history.replaceState(null, '', '/waiting');
  return place;
}

const mayChange: ReadonlySet<PlaceState> = new Set(['waiting', 'offered', 'skipped']);

export const placeQuery = queryOptions({
  queryKey: ['waiting', 'place'],
  queryFn: openPlace,
  refetchInterval: ({ state }) => (state.data && mayChange.has(state.data.state) ? 20_000 : false),
});

export const acceptOffer = (termsVersion: number | null): Promise<MyPlace> => read(api.POST('/api/v1/waiting/accept', { body: { termsVersion } }));

/** Gives up the place in line, and the offer with it. */
export const leaveList = (): Promise<MyPlace> => read(api.POST('/api/v1/waiting/leave'));

export const sendLinks = (email: string): Promise<void> => done(api.POST('/api/v1/waiting/links', { body: { email } }));
