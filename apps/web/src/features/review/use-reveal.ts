import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { revealCheck } from './api.js';
import type { RevealedCheck } from './types.js';

/** A passport opened to this page alone: clear data ends with it, and never enters the cache of answers. */
export function useReveal(id: string) {
  const [revealed, setRevealed] = useState<RevealedCheck | null>(null);
  const reveal = useMutation({ mutationFn: (reason: string) => revealCheck(id, reason), gcTime: 0, onSuccess: setRevealed });
  const { variables: reason } = reveal;
  return {
    revealed,
    pending: reveal.isPending,
    error: reveal.error,
    open: (why: string): void => reveal.mutate(why),
    /** Opens what is there now, for the same reason. */
    again: (): void => reveal.mutate(reason ?? ''),
    close: (): void => setRevealed(null),
  };
}
