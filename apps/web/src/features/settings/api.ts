import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import type { ChangedOrganisation, OrganisationSettings } from './types.js';

export const fetchSettings = (): Promise<OrganisationSettings> => read(api.GET('/api/v1/organisation'));

export const settingsQuery = queryOptions({ queryKey: ['organisation'], queryFn: fetchSettings });

export const saveSettings = (body: ChangedOrganisation, version: number): Promise<OrganisationSettings> =>
  read(api.PUT('/api/v1/organisation', { params: { header: { 'If-Match': `"${version}"` } }, body }));
