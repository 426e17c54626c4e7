import { queryOptions } from '@tanstack/react-query';
import { api, done, read } from '../../api/client.js';
import { unlessLive } from '../../api/live.js';
import type { ArrivalBoard, GuideLink, Outcome } from './types.js';

const at = (id: string) => ({ path: { id } });
const once = () => ({ 'Idempotency-Key': crypto.randomUUID() });

export const fetchArrivals = (departureId: string): Promise<ArrivalBoard> => read(api.GET('/api/v1/departures/{id}/arrivals', { params: at(departureId) }));

export const arrivalsQuery = (departureId: string) =>
  queryOptions({
    queryKey: ['departures', departureId, 'arrivals'],
    queryFn: () => fetchArrivals(departureId),
    refetchInterval: unlessLive(20_000),
  });

export const guideLinksQuery = (departureId: string) =>
  queryOptions({
    queryKey: ['departures', departureId, 'guide-links'],
    queryFn: async (): Promise<GuideLink[]> => (await read(api.GET('/api/v1/departures/{id}/guide-links', { params: at(departureId) }))).items,
  });

export const makeGuideLink = async (departureId: string, days: number): Promise<string> =>
  (await read(api.POST('/api/v1/departures/{id}/guide-links', { params: { ...at(departureId), header: once() }, body: { days } }))).url;

export const revokeGuideLink = (id: string): Promise<void> => done(api.DELETE('/api/v1/guide-links/{id}', { params: at(id) }));

export const setGuide = (legId: string, version: number, guide: { readonly name: string; readonly phone: string }): Promise<void> =>
  done(api.PUT('/api/v1/legs/{id}/guide', { params: { ...at(legId), header: { 'If-Match': `"${version}"` } }, body: guide }));

export const setRemark = (legId: string, version: number, travellerId: string, remark: string): Promise<void> =>
  done(api.PUT('/api/v1/legs/{id}/remark', { params: { ...at(legId), header: { 'If-Match': `"${version}"` } }, body: { travellerId, remark } }));

export const recordArrival = (legId: string, travellerId: string, outcome: Outcome): Promise<void> =>
  done(api.POST('/api/v1/legs/{id}/arrivals', { params: { ...at(legId), header: once() }, body: { id: crypto.randomUUID(), travellerId, outcome, seenAt: new Date().toISOString() } }));

export const undoArrival = (legId: string, travellerId: string, reason: string): Promise<void> =>
  done(api.POST('/api/v1/legs/{id}/arrivals/undo', { params: at(legId), body: { travellerId, reason } }));
