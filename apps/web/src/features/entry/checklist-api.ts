import { queryOptions } from '@tanstack/react-query';
import { api, done, read } from '../../api/client.js';
import type { Item, ItemMove, ItemWithHistory } from './checklist-types.js';

const at = (id: string) => ({ path: { id } });

export const checklistQuery = (travellerId: string) =>
  queryOptions({ queryKey: ['checklist', travellerId], queryFn: () => read(api.GET('/api/v1/travellers/{id}/checklist', { params: at(travellerId) })) });

/** Its history as of a version: a newer one is read anew. */
export const itemQuery = (id: string, version: number) =>
  queryOptions({ queryKey: ['checklist', 'item', id, version], queryFn: () => read(api.GET('/api/v1/checklist-items/{id}', { params: at(id) })) });

export const applicationPaperworkQuery = (id: string) =>
  queryOptions({ queryKey: ['applications', id, 'paperwork'], queryFn: async () => (await read(api.GET('/api/v1/applications/{id}/paperwork', { params: at(id) }))).paperwork });

/** Moves an item as it was seen; refused with `checklist.item-changed` where it has moved since. */
export function moveItem({ id, version }: Item, action: ItemMove, reason: string): Promise<ItemWithHistory> {
  const params = { ...at(id), header: { 'If-Match': `"${version}"` } };
  if (action === 'give') return read(api.POST('/api/v1/checklist-items/{id}/give', { params, body: { reason } }));
  return read(api.POST('/api/v1/checklist-items/{id}/review', { params, body: { action, reason } }));
}

/** Opens the files of a traveller for fifteen minutes; the reason is kept with who asked. */
export const revealPapers = (travellerId: string, reason: string): Promise<void> =>
  done(api.POST('/api/v1/travellers/{id}/papers/reveal', { params: at(travellerId), body: { reason } }));
