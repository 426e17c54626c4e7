import { queryOptions } from '@tanstack/react-query';
import { api, done, read } from '../../api/client.js';
import type { Me } from '../accounts/types.js';
import type { NewPerson, OwnRole, Person, StaffInvitation, StaffWelcome } from './types.js';

export const fetchPeople = () => read(api.GET('/api/v1/people'));

export const peopleQuery = queryOptions({ queryKey: ['people'], queryFn: fetchPeople });

export const invitePerson = (body: NewPerson, key: string): Promise<StaffInvitation> =>
  read(api.POST('/api/v1/staff-invitations', { params: { header: { 'Idempotency-Key': key } }, body }));

export const withdrawInvitation = (id: string): Promise<void> => done(api.DELETE('/api/v1/staff-invitations/{id}', { params: { path: { id } } }));

export const changeRole = ({ id, version }: Pick<Person, 'id' | 'version'>, role: OwnRole): Promise<Person> =>
  read(api.PUT('/api/v1/people/{id}/role', { params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body: { role } }));

export const shutOut = (id: string): Promise<void> => done(api.POST('/api/v1/people/{id}/shut-out', { params: { path: { id } } }));

export const letIn = (id: string): Promise<void> => done(api.POST('/api/v1/people/{id}/let-in', { params: { path: { id } } }));

export const readStaffLink = (token: string): Promise<StaffWelcome> => read(api.POST('/api/v1/auth/staff-links/read', { body: { token } }));

export const joinStaff = (body: { token: string; name: string; password: string }): Promise<Me> => read(api.POST('/api/v1/auth/staff-links/join', { body }));
