import type { InfiniteData, Query, QueryClient } from '@tanstack/react-query';

/** First words of the queries that show each kind of thing. */
const keys: Readonly<Record<string, readonly string[]>> = {
  bookings: ['bookings', 'erasure-requests'],
  departures: ['departures', 'events'],
  sale: ['departures'],
  waitingList: ['waiting-list'],
  applications: ['applications'],
  documents: ['document-checks'],
  batches: ['batches'],
  checklists: ['checklist', 'verdict'],
  readiness: ['departures', 'readiness', 'travellers'],
  rooms: ['rooming', 'bibs'],
  flights: ['flights'],
  tickets: ['tickets'],
  manifests: ['manifests'],
  arrivals: ['departures'],
  suspensions: ['suspensions'],
  money: ['accounts'],
  mailbox: ['mailbox'],
  ruleChanges: ['rule-changes'],
  rules: ['rules'],
  jobs: ['jobs'],
};

export const everything = Object.keys(keys);

/** Of a longer list, only the person who reads it says when it is loaded anew. */
const fewPages = 5;

/** Whether a query holds more pages than are loaded anew without being asked. */
export const isLong = ({ state }: Pick<Query, 'state'>): boolean => ((state.data as Partial<InfiniteData<unknown>> | undefined)?.pages?.length ?? 0) > fewPages;

/** Asks anew for whatever is shown of these kinds; what is not shown is asked for when it is. */
export function showAnew(queries: QueryClient, kinds: readonly string[]): void {
  const first = new Set(kinds.flatMap((kind) => keys[kind] ?? []));
  const concerned = ({ queryKey }: Query): boolean => first.has(String(queryKey[0]));
  void queries.invalidateQueries({ predicate: (query) => concerned(query) && !isLong(query) });
  void queries.invalidateQueries({ predicate: (query) => concerned(query) && isLong(query), refetchType: 'none' });
}
