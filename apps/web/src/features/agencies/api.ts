import { queryOptions } from '@tanstack/react-query';
import { api, done, read } from '../../api/client.js';
import type { Agency, AgencyTerms, AgencyUser, NewAgencyUser } from './types.js';

export const fetchAgencies = async (): Promise<readonly Agency[]> => (await read(api.GET('/api/v1/agencies'))).items;

export const agenciesQuery = queryOptions({ queryKey: ['agencies'], queryFn: fetchAgencies });

export const createAgency = (body: AgencyTerms, key: string): Promise<Agency> =>
  read(api.POST('/api/v1/agencies', { params: { header: { 'Idempotency-Key': key } }, body }));

export const changeAgency = ({ id, version }: Pick<Agency, 'id' | 'version'>, body: AgencyTerms): Promise<Agency> =>
  read(api.PUT('/api/v1/agencies/{id}', { params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body }));

export const addAgencyUser = (agencyId: string, body: NewAgencyUser, key: string): Promise<AgencyUser> =>
  read(api.POST('/api/v1/agencies/{id}/users', { params: { path: { id: agencyId }, header: { 'Idempotency-Key': key } }, body }));

export const removeAgencyUser = (id: string): Promise<void> => done(api.DELETE('/api/v1/agencies/users/{id}', { params: { path: { id } } }));
