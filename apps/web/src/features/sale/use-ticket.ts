import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { fetchTicket, ticketQuery } from './api.js';

const longestWait = 20;
/** Milliseconds before the server is asked again after it did not answer. */
const pause = 3_000;

/** One's own ticket, for as long as there is more to come of it; `lost` while the server does not answer. */
export function useTicket(departureId: string) {
  const queries = useQueryClient();
  const { data, error, isPending, dataUpdatedAt } = useQuery(ticketQuery(departureId));
  const [failures, setFailures] = useState(0);
  const lookAgain = data?.lookAgainSeconds ?? null;
  const waits = data?.state === 'waiting';

  useEffect(() => {
    if (lookAgain === null) return undefined;
    const abort = new AbortController();
    const ask = async (): Promise<void> => {
      try {
        const ticket = await fetchTicket(departureId, waits ? Math.min(longestWait, lookAgain) : 0, abort.signal);
        setFailures(0);
        queries.setQueryData(ticketQuery(departureId).queryKey, ticket);
      } catch {
        if (!abort.signal.aborted) setFailures((before) => before + 1);
      }
    };
    const timer = setTimeout(() => void ask(), failures > 0 ? pause : waits ? 0 : lookAgain * 1000);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [departureId, queries, waits, lookAgain, dataUpdatedAt, failures]);

  return { ticket: data, error, isPending, lost: failures > 0 };
}
