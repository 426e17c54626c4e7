import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#sdk';
import { api, read } from '../../api/client.js';
import type { Block, Board, Direction, Proposal, WeighedChange } from './types.js';

const at = (id: string, version: number) => ({ path: { id }, header: { 'If-Match': `"${version}"` } });
const once = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });

export const boardQuery = (departureId: string) =>
  queryOptions({ queryKey: ['flights', departureId, 'board'], queryFn: (): Promise<Board> => read(api.GET('/api/v1/departures/{id}/flights', { params: { path: { id: departureId } } })) });

/** Worked out anew each time that somebody asks. */
export const proposalQuery = (departureId: string, direction: Direction) =>
  queryOptions({
    queryKey: ['flights', departureId, 'proposal', direction],
    queryFn: (): Promise<Proposal> => read(api.GET('/api/v1/departures/{id}/seats/proposal', { params: { path: { id: departureId }, query: { direction } } })),
    gcTime: 0,
    staleTime: 0,
  });

export const changeQuery = (changeId: string) =>
  queryOptions({ queryKey: ['flights', 'change', changeId], queryFn: (): Promise<WeighedChange> => read(api.GET('/api/v1/schedule-changes/{id}', { params: { path: { id: changeId } } })) });

export const addLeg = (id: string, body: Schemas['NewLeg'], key: string): Promise<Schemas['AddedLeg']> => read(api.POST('/api/v1/departures/{id}/legs', { params: once(id, key), body }));
export const addBlock = (legId: string, body: Schemas['NewSeatBlock'], key: string): Promise<Block> => read(api.POST('/api/v1/legs/{id}/blocks', { params: once(legId, key), body }));
export const releaseSeats = ({ id, version }: Block, body: Schemas['SeatRelease']): Promise<Block> => read(api.POST('/api/v1/seat-blocks/{id}/releases', { params: at(id, version), body }));
export const meetDeadline = ({ id, version }: Block, deadline: Schemas['DeadlineMet']['deadline']): Promise<Block> =>
  read(api.POST('/api/v1/seat-blocks/{id}/met', { params: at(id, version), body: { deadline } }));

export const moveSeats = (id: string, moves: Schemas['SeatMoves']['moves']): Promise<Board> => read(api.POST('/api/v1/departures/{id}/seats/moves', { params: { path: { id } }, body: { moves } }));
export const waitFor = (id: string, body: Schemas['LegWait']): Promise<Board> => read(api.POST('/api/v1/departures/{id}/seats/waiting', { params: { path: { id } }, body }));
export const stopWaiting = (id: string, body: Schemas['LegWait']): Promise<Board> => read(api.DELETE('/api/v1/departures/{id}/seats/waiting', { params: { path: { id } }, body }));

export const addMoment = (id: string, body: Schemas['NewProgrammeMoment'], key: string): Promise<Board> => read(api.POST('/api/v1/departures/{id}/programme', { params: once(id, key), body }));
export const removeMoment = (id: string): Promise<unknown> => read(api.DELETE('/api/v1/programme-moments/{id}', { params: { path: { id } } }));

export const noteChange = (legId: string, body: Schemas['ToldScheduleChange'], key: string): Promise<WeighedChange> => read(api.POST('/api/v1/legs/{id}/schedule-changes', { params: once(legId, key), body }));
export const applyChange = ({ id, version, affected }: WeighedChange): Promise<WeighedChange> =>
  read(api.POST('/api/v1/schedule-changes/{id}/apply', { params: at(id, version), body: { affected: affected.length } }));
export const withdrawChange = ({ id, version }: WeighedChange): Promise<WeighedChange> => read(api.POST('/api/v1/schedule-changes/{id}/withdraw', { params: at(id, version) }));

const fetchLetters = (id: string): Promise<Schemas['DraftedLetters']> => read(api.GET('/api/v1/schedule-changes/{id}/letters', { params: { path: { id } } }));
/** Read again while a worker writes and sends them. */
export const changeLettersQuery = (id: string) => queryOptions({ queryKey: ['suspensions', id, 'letters', 'schedule-change'], queryFn: () => fetchLetters(id), refetchInterval: 10_000 });
export const releaseChangeLetters = (id: string): Promise<Schemas['ReleasedLetters']> => read(api.POST('/api/v1/schedule-changes/{id}/letters/release', { params: { path: { id } } }));
