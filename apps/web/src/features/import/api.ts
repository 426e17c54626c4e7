import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import type { ImportChoices } from './draft.js';
import type { GroupImport, GroupTable, ImportedGroup, TableRow } from './types.js';

/** Sends a file and gets its rows; the server keeps nothing of it. */
export function readTable(file: File, sheet: string | undefined): Promise<GroupTable> {
  const form = new FormData();
  form.append('file', file);
  return read(
    api.POST('/api/v1/import/table', {
      params: { query: sheet === undefined ? {} : { sheet } },
      // The generated type knows the file by its format alone.
      body: form as unknown as { file: string },
      bodySerializer: () => form,
    }),
  );
}

/** What an import would do, asked anew whenever something was chosen. Kept in memory alone, and not for long: it is full of passports. */
export const reportQuery = (departureId: string, tableId: number, rows: readonly TableRow[], choices: ImportChoices) =>
  queryOptions({
    queryKey: ['import', departureId, tableId, choices],
    queryFn: ({ signal }) => read(api.POST('/api/v1/departures/{id}/import/check', { params: { path: { id: departureId } }, body: { rows: [...rows], choices }, signal })),
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: Infinity,
  });

export const importGroup = (departureId: string, body: GroupImport, key: string): Promise<ImportedGroup> =>
  read(api.POST('/api/v1/departures/{id}/import', { params: { path: { id: departureId }, header: { 'Idempotency-Key': key } }, body }));
