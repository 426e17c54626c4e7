import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { releaseApplication, takeApplication } from './queue-api.js';

/** Well before the fifteen minutes are over. */
const takeAgainAfter = 5 * 60_000;

/** Takes an application and keeps it while its page is open; leaving the page leaves it, too. */
export function useTaking(id: string, isMine: boolean) {
  const queries = useQueryClient();
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: ['applications'] });
  const take = useMutation({ mutationFn: () => takeApplication(id), onSettled: refresh });
  const leave = useMutation({ mutationFn: () => releaseApplication(id), onSettled: refresh });

  useEffect(() => {
    if (!isMine) return undefined;
    const release = (): void => void releaseApplication(id).catch(() => undefined);
    const timer = setInterval(() => void takeApplication(id).catch(() => undefined), takeAgainAfter);
    window.addEventListener('pagehide', release);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', release);
      release();
    };
  }, [id, isMine]);

  return { take: () => take.mutate(), leave: () => leave.mutate(), error: take.error, pending: take.isPending || leave.isPending };
}
