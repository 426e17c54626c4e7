import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';

/** Whose dates: those of one departure, of all of them, or a traveller's own. */
export type Calendar = { readonly kind: 'staff' } | { readonly kind: 'departure'; readonly id: string } | { readonly kind: 'own' };

const fetchFeed = (calendar: Calendar): Promise<{ since: string | null }> => {
  if (calendar.kind === 'departure') return read(api.GET('/api/v1/departures/{id}/calendar-feed', { params: { path: { id: calendar.id } } }));
  return read(calendar.kind === 'own' ? api.GET('/api/v1/me/calendar-feed') : api.GET('/api/v1/calendar-feed'));
};

export const calendarFeedQuery = (calendar: Calendar) => queryOptions({ queryKey: ['calendar-feed', calendar], queryFn: () => fetchFeed(calendar) });

export const makeCalendarFeed = (calendar: Calendar, key: string): Promise<{ url: string }> => {
  const header = { 'Idempotency-Key': key };
  if (calendar.kind === 'departure') return read(api.POST('/api/v1/departures/{id}/calendar-feed', { params: { path: { id: calendar.id }, header } }));
  return read(calendar.kind === 'own' ? api.POST('/api/v1/me/calendar-feed', { params: { header } }) : api.POST('/api/v1/calendar-feed', { params: { header } }));
};

export const revokeCalendarFeed = (calendar: Calendar): Promise<unknown> => {
  if (calendar.kind === 'departure') return read(api.DELETE('/api/v1/departures/{id}/calendar-feed', { params: { path: { id: calendar.id } } }));
  return read(calendar.kind === 'own' ? api.DELETE('/api/v1/me/calendar-feed') : api.DELETE('/api/v1/calendar-feed'));
};
