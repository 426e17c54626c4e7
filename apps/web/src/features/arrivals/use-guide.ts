import { useCallback, useEffect, useRef, useState } from 'react';
import { api, read } from '../../api/client.js';
import { codeOf } from '../../api/problem-words.js';
import { forget, keep, type Kept, takeToken } from './guide-store.js';
import type { GuideTraveller, Outcome, Tap } from './types.js';

const lookEvery = 30_000;
/** Browsers say late, or never, that a network is back: whatever waits is tried again soon. */
const tryEvery = 4_000;
const mostAtOnce = 200;
const endings: ReadonlySet<string> = new Set(['link.expired', 'link.revoked', 'link.unknown']);

export interface Refused extends Tap {
  readonly code: string;
}

export interface Guide {
  readonly kept: Kept | null;
  /** Whether the last talk to the server went through. */
  readonly connected: boolean;
  readonly ended: boolean;
  readonly refused: readonly Refused[];
  readonly tap: (legId: string, traveller: GuideTraveller, outcome: Outcome) => void;
  readonly takeBack: (id: string) => void;
  readonly talk: () => void;
}

/** The list on the phone: shown from what is kept, asked for anew where there is a network; taps are kept first and sent then. */
export function useGuide(): Guide {
  const [kept, setKept] = useState<Kept | null>(takeToken);
  const [connected, setConnected] = useState(navigator.onLine);
  const [ended, setEnded] = useState(false);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const now = useRef(kept);
  const talking = useRef(false);
  const talkedAt = useRef(0);

  const change = useCallback((next: Kept) => {
    now.current = next;
    keep(next);
    setKept(next);
  }, []);

  const exchange = useCallback(async () => {
    const before = now.current;
    if (!before || talking.current) return;
    talking.current = true;
    try {
      const taps = before.taps.slice(0, mostAtOnce);
      const turnedAway = taps.length > 0 ? await send(before.token, taps) : [];
      if (turnedAway.length > 0) setRefused((earlier) => [...earlier, ...turnedAway]);
      const board = await read(api.POST('/api/v1/guide/board', { body: { token: before.token } }));
      const sent = new Set(taps.map(({ id }) => id));
      change({ ...now.current!, board, seenAt: new Date().toISOString(), taps: now.current!.taps.filter(({ id }) => !sent.has(id)) });
      setConnected(true);
      talkedAt.current = Date.now();
    } catch (error) {
      setConnected(false);
      talkedAt.current = 0;
      if (endings.has(codeOf(error))) {
        forget();
        setEnded(true);
      }
    } finally {
      talking.current = false;
    }
  }, [change]);

  useEffect(() => {
    const talk = (): void => void exchange();
    const lost = (): void => setConnected(false);
    talk();
    window.addEventListener('online', talk);
    window.addEventListener('offline', lost);
    const timer = window.setInterval(() => {
      if (Date.now() - talkedAt.current >= lookEvery || (now.current?.taps.length ?? 0) > 0) talk();
    }, tryEvery);
    return () => {
      window.removeEventListener('online', talk);
      window.removeEventListener('offline', lost);
      window.clearInterval(timer);
    };
  }, [exchange]);

  const tap = (legId: string, { travellerId }: GuideTraveller, outcome: Outcome): void => {
    if (!now.current) return;
    const one: Tap = { id: crypto.randomUUID(), legId, travellerId, outcome, seenAt: new Date().toISOString() };
    change({ ...now.current, taps: [...now.current.taps.filter((other) => other.legId !== legId || other.travellerId !== travellerId), one] });
    void exchange();
  };
  const takeBack = (id: string): void => {
    if (now.current) change({ ...now.current, taps: now.current.taps.filter((one) => one.id !== id) });
  };
  return { kept, connected, ended, refused, tap, takeBack, talk: () => void exchange() };
}

/** Those that will never be taken over, with why. */
async function send(token: string, taps: readonly Tap[]): Promise<Refused[]> {
  const { results } = await read(api.POST('/api/v1/guide/arrivals', { body: { token, arrivals: [...taps] } }));
  const codes = new Map(results.map(({ id, code }) => [id, code]));
  return taps.flatMap((one) => {
    const code = codes.get(one.id);
    return code ? [{ ...one, code }] : [];
  });
}
