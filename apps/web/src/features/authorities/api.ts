import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import type { Authority, AuthorityCalendar, AuthorityProfile, TriedCalendar } from './types.js';

export const authoritiesQuery = queryOptions({
  queryKey: ['authorities'],
  queryFn: async () => (await read(api.GET('/api/v1/authorities'))).items,
});

export const fetchAuthority = (id: string): Promise<Authority> => read(api.GET('/api/v1/authorities/{id}', { params: { path: { id } } }));

export const authorityQuery = (id: string) => queryOptions({ queryKey: ['authorities', id], queryFn: () => fetchAuthority(id) });

export interface Trial {
  readonly calendar: AuthorityCalendar;
  readonly year: number;
  readonly entryDate: string;
  readonly leadTime: { readonly days: number; readonly unit: 'calendar-days' | 'working-days' };
}

/** What a calendar comes to that may not have been saved yet; the last answer stays while the next one is on its way. */
export const triedCalendarQuery = (id: string, trial: Trial) =>
  queryOptions({
    queryKey: ['authorities', id, 'trial', trial],
    queryFn: (): Promise<TriedCalendar> => read(api.POST('/api/v1/authorities/{id}/calendar-trial', { params: { path: { id } }, body: trial })),
    placeholderData: keepPreviousData,
    retry: false,
  });

export const writeProfile = ({ id, version }: Pick<Authority, 'id' | 'version'>, profile: AuthorityProfile): Promise<Authority> =>
  read(api.PUT('/api/v1/authorities/{id}/profile', { params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body: { profile } }));
