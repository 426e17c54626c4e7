import { Problem } from '#sdk';
import { notifyManager, QueryClient } from '@tanstack/react-query';

// A button is disabled before the second click of a double click arrives, and not a timer later.
notifyManager.setScheduler(queueMicrotask);

/** Queries are tried again when the network or the server failed, never when the server said no. */
export const createQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: (failures, error) => failures < 2 && !isRefusal(error), staleTime: 10_000 },
      mutations: { retry: false },
    },
  });

/** For what a form is filled from: read when the page is opened, and not again under whoever types in it. */
export const filledOnce = { gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false } as const;

const isRefusal = (error: unknown): boolean => error instanceof Problem && error.status >= 400 && error.status < 500;
