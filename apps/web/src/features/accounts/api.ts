import { api, done, read } from '../../api/client.js';
import type { Me, SignIn } from './types.js';

export const fetchMe = (): Promise<Me> => read(api.GET('/api/v1/auth/me'));

export const signIn = (body: SignIn): Promise<Me> => read(api.POST('/api/v1/auth/sign-in', { body }));

export const signOut = (): Promise<void> => done(api.POST('/api/v1/auth/sign-out'));

export const redeemLink = (token: string): Promise<Me> => read(api.POST('/api/v1/auth/links/redeem', { body: { token } }));

export const renewLink = (token: string): Promise<void> => done(api.POST('/api/v1/auth/links/renew', { body: { token } }));
