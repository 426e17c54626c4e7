import { api, done, read } from '../../api/client.js';
import type { Enrolment } from './types.js';

export const enrol = (): Promise<Enrolment> => read(api.POST('/api/v1/auth/one-time-code'));

export const confirmCode = (code: string): Promise<void> => done(api.POST('/api/v1/auth/one-time-code/confirm', { body: { code } }));

export const turnOff = (code: string): Promise<void> => done(api.DELETE('/api/v1/auth/one-time-code', { body: { code } }));
