import type { Schemas } from '#sdk';

export type ApiKey = Schemas['ApiKey'];
export type CreatedApiKey = Schemas['CreatedApiKey'];
export type KeyRole = ApiKey['role'];
