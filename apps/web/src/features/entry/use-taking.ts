import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { releaseApplication, takeApplication } from './queue-api.js';

/** Well before the fifteen minutes are over. */
const takeAgainAfter = 5 * 60_000;

/** Takes an application and keeps it while its page is open; leaving the page leaves it, too. `lost` where it was taken here and may be somebody else's by now. */
export function useTaking(id: string, isMine: boolean) {
  const queries = useQueryClient();
  const [wanted, setWanted] = useState(isMine);
  const [missed, setMissed] = useState(false);
  if (isMine && !wanted) setWanted(true);
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: ['applications'] });
  const take = useMutation({ mutationFn: () => takeApplication(id), onSuccess: () => setMissed(false), onSettled: refresh });
  const leave = useMutation({
    mutationFn: () => releaseApplication(id),
    onSettled: async () => {
      await refresh();
      setWanted(false);
      setMissed(false);
    },
  });

  useEffect(() => {
    if (!isMine) return undefined;
    const release = (): void => void releaseApplication(id).catch(() => undefined);
    const keep = (): void => void takeApplication(id).then(() => setMissed(false), () => setMissed(true));
    const timer = setInterval(keep, takeAgainAfter);
    window.addEventListener('online', keep);
    window.addEventListener('pagehide', release);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', keep);
      window.removeEventListener('pagehide', release);
      release();
    };
  }, [id, isMine]);

  const pending = take.isPending || leave.isPending;
  return { take: () => take.mutate(), leave: () => leave.mutate(), error: take.error, pending, lost: wanted && !pending && (missed || !isMine) };
}
