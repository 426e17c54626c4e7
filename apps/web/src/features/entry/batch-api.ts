import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import type { BatchPack, LetterTemplate, OutcomeCorrection, Removal, RemovalPreview, ReturnChoices, ReturnTable } from './batch-types.js';
import type { Application, Batch } from './types.js';

const edit = (id: string, version: number, key: string) => ({ path: { id }, header: { 'If-Match': `"${version}"`, 'Idempotency-Key': key } });

export const versionsQuery = (id: string) =>
  queryOptions({ queryKey: ['batches', id, 'versions'], queryFn: async () => (await read(api.GET('/api/v1/batches/{id}/versions', { params: { path: { id } } }))).items });

/** What taking somebody out would do; asked anew whenever the batch has changed. */
export const removalQuery = (id: string, version: number, applicationId: string) =>
  queryOptions({
    queryKey: ['batches', id, 'removal', version, applicationId],
    queryFn: (): Promise<RemovalPreview> =>
      read(api.POST('/api/v1/batches/{id}/removals/preview', { params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body: { applicationId } })),
    gcTime: 0,
  });

export const removeFromBatch = (id: string, version: number, body: Removal, key: string): Promise<Batch> =>
  read(api.POST('/api/v1/batches/{id}/removals', { params: edit(id, version, key), body }));

export const addToBatch = (id: string, version: number, applicationIds: string[], key: string): Promise<Batch> =>
  read(api.POST('/api/v1/batches/{id}/additions', { params: edit(id, version, key), body: { applicationIds } }));

export const reorderBatch = (id: string, version: number, applicationIds: string[]): Promise<Batch> =>
  read(api.PUT('/api/v1/batches/{id}/order', { params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body: { applicationIds } }));

export const correctOutcome = (id: string, version: number, body: OutcomeCorrection, key: string): Promise<Batch> =>
  read(api.POST('/api/v1/batches/{id}/corrections', { params: edit(id, version, key), body }));

export const renewApplication = (id: string, key: string): Promise<Application> =>
  read(api.POST('/api/v1/applications/{id}/renew', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body: { note: '' } }));

const isUnderWay = ({ state, check }: BatchPack): boolean => state === 'waiting' || state === 'building' || check?.state === 'waiting';

/** The packs of every list; looked at every second while a worker is at one. */
export const packsQuery = (id: string) =>
  queryOptions({
    queryKey: ['batches', id, 'packs'],
    queryFn: async () => (await read(api.GET('/api/v1/batches/{id}/packs', { params: { path: { id } } }))).items,
    refetchInterval: (query) => (query.state.data?.some(isUnderWay) ? 1_000 : false),
  });

export const letterQuery = (id: string) =>
  queryOptions({ queryKey: ['batches', id, 'letter'], queryFn: async () => (await read(api.GET('/api/v1/batches/{id}/letter', { params: { path: { id } } }))).text, gcTime: 0 });

export const fetchTemplate = (authorityId: string): Promise<LetterTemplate> => read(api.GET('/api/v1/authorities/{id}/letter', { params: { path: { id: authorityId } } }));

export const templateQuery = (authorityId: string) =>
  queryOptions({
    queryKey: ['batches', 'template', authorityId],
    queryFn: () => fetchTemplate(authorityId),
    gcTime: 0,
  });

export const writeTemplate = (authorityId: string, version: number, text: string): Promise<LetterTemplate> =>
  read(api.PUT('/api/v1/authorities/{id}/letter', { params: { path: { id: authorityId }, header: { 'If-Match': `"${version}"` } }, body: { text } }));

export const makePack = (id: string, version: number, letter: string, key: string): Promise<BatchPack> =>
  read(api.POST('/api/v1/batches/{id}/packs', { params: edit(id, version, key), body: { letter } }));

export const checkPack = (id: string, key: string): Promise<BatchPack> =>
  read(api.POST('/api/v1/batch-packs/{id}/check', { params: { path: { id }, header: { 'Idempotency-Key': key } } }));

export const packAddress = (id: string): string => `/api/v1/batch-packs/${id}/file`;

/** Sends a file and gets its rows; the server keeps nothing of it. */
export function readReturns(file: File, sheet: string | undefined): Promise<ReturnTable> {
  const form = new FormData();
  form.append('file', file);
  return read(
    api.POST('/api/v1/returns/table', {
      params: { query: sheet === undefined ? {} : { sheet } },
      // The generated type knows the file by its format alone.
      body: form as unknown as { file: string },
      bodySerializer: () => form,
    }),
  );
}

/** What an import would record. Kept in memory alone, and not for long: it is full of names. */
export const returnsQuery = (id: string, tableId: number, rows: ReturnTable['rows'], choices: ReturnChoices) =>
  queryOptions({
    queryKey: ['batches', id, 'returns', tableId, choices],
    queryFn: ({ signal }) => read(api.POST('/api/v1/batches/{id}/returns/check', { params: { path: { id } }, body: { rows, choices }, signal })),
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: Infinity,
  });

export const importReturns = (id: string, body: { rows: ReturnTable['rows']; choices: ReturnChoices; chosen: number[] }, key: string): Promise<{ recorded: number }> =>
  read(api.POST('/api/v1/batches/{id}/returns', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body }));
