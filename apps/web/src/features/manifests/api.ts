import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#sdk';
import { api, read } from '../../api/client.js';
import type { Asked, CrewChange, LegCrew, LegManifests, ManifestPreview, ManifestRecord, ManifestSetting } from './types.js';

export const manifestsQuery = (departureId: string) =>
  queryOptions({
    queryKey: ['manifests', departureId],
    queryFn: async (): Promise<LegManifests[]> => (await read(api.GET('/api/v1/departures/{id}/manifests', { params: { path: { id: departureId } } }))).items,
  });

/** Each look opens passports and is recorded: never asked again by itself. */
export const previewQuery = ({ legId, kind, receiver, whole, directory }: Asked) =>
  queryOptions({
    queryKey: ['manifest-preview', legId, kind, receiver, whole, directory],
    queryFn: (): Promise<ManifestPreview> =>
      read(api.GET('/api/v1/legs/{id}/manifest-preview', { params: { path: { id: legId }, query: { kind, receiver, whole: whole ? 'true' : 'false', ...(directory ? { directory } : {}) } } })),
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export const makeManifest = ({ legId, kind, receiver, whole, directory }: Asked, key: string): Promise<ManifestRecord> =>
  read(api.POST('/api/v1/legs/{id}/manifests', { params: { path: { id: legId }, header: { 'Idempotency-Key': key } }, body: { kind, receiver, whole, ...(directory ? { directory } : {}) } }));

export const markSent = (id: string, to: string): Promise<ManifestRecord> => read(api.POST('/api/v1/manifests/{id}/sent', { params: { path: { id } }, body: { to } }));

export const fetchCrew = (legId: string): Promise<LegCrew> => read(api.GET('/api/v1/legs/{id}/crew', { params: { path: { id: legId } } }));

export const crewQuery = (legId: string) =>
  queryOptions({
    queryKey: ['leg-crew', legId],
    queryFn: () => fetchCrew(legId),
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });

export const nameCrew = (legId: string, version: number, body: CrewChange): Promise<LegCrew> =>
  read(api.PUT('/api/v1/legs/{id}/crew', { params: { path: { id: legId }, header: { 'If-Match': `"${version}"` } }, body }));

export const fetchSettings = async (): Promise<ManifestSetting[]> => (await read(api.GET('/api/v1/manifest-settings'))).items;

export const settingsQuery = queryOptions({ queryKey: ['manifest-settings'], queryFn: fetchSettings });

export const changeSettings = (version: number, body: Schemas['ManifestSettingChange']): Promise<Schemas['ManifestSettings']> =>
  read(api.PUT('/api/v1/manifest-settings', { params: { header: { 'If-Match': `"${version}"` } }, body }));

/** Where the browser downloads a manifest from. */
export const fileAddress = (id: string, format: string): string => `/api/v1/manifests/${id}/file?format=${format}`;
