import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import { unlessLive } from '../../api/live.js';
import type { BoardSearch } from './board-search.js';
import type { DepartureBoard } from './types.js';

const fetchBoard = ({ view, order, text }: BoardSearch, cursor: string | undefined): Promise<DepartureBoard> =>
  read(api.GET('/api/v1/departure-board', { params: { query: { ...(view && { view }), ...(order && { order }), ...(text && { q: text.trim() }), ...(cursor && { cursor }) } } }));

/** One answer for everything that a page of the board shows. Asked again while it is looked at. */
export const boardQuery = (search: BoardSearch) =>
  infiniteQueryOptions({
    queryKey: ['departures', 'board', search],
    queryFn: ({ pageParam }) => fetchBoard(search, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: unlessLive(30_000),
  });
