import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#sdk';
import { api, done, read } from '../../api/client.js';
import type { Privacy } from './types.js';

const fetchPrivacy = (): Promise<Privacy> => read(api.GET('/api/v1/me/privacy'));

export const privacyQuery = queryOptions({ queryKey: ['me', 'privacy'], queryFn: fetchPrivacy });

/** Refused with `erasure.not-confirmed` where the name is another. */
export const askErasure = (surname: string): Promise<Schemas['AskedErasure']> => read(api.POST('/api/v1/me/erasure', { body: { surname } }));

export const withdrawErasure = (): Promise<void> => done(api.DELETE('/api/v1/me/erasure'));
