import { useEffect, useState } from 'react';
import { api, read } from '../../api/client.js';
import type { DocumentCheck } from './types.js';

const askAgainAfter = 2_000;

/** Follows a check until it is finished, or another picture took its place: by server-sent events, and by asking again while the stream is down. */
export function useCheck(first: DocumentCheck): { readonly check: DocumentCheck; readonly lost: boolean } {
  const [check, setCheck] = useState(first);
  const [lost, setLost] = useState(false);
  const following = check.state !== 'finished' && check.state !== 'superseded';

  useEffect(() => {
    if (!following) return undefined;
    const events = new EventSource(`/api/v1/me/document-checks/${first.id}/events`);
    events.addEventListener('check', (event) => {
      setLost(false);
      setCheck(JSON.parse(event.data as string) as DocumentCheck);
    });
    events.addEventListener('error', () => setLost(true));
    return () => events.close();
  }, [first.id, following]);

  useEffect(() => {
    if (!following || !lost) return undefined;
    const ask = () => read(api.GET('/api/v1/me/document-checks/{id}', { params: { path: { id: first.id } } }));
    const timer = setInterval(() => void ask().then(setCheck, () => undefined), askAgainAfter);
    return () => clearInterval(timer);
  }, [first.id, following, lost]);

  return { check, lost: lost && following };
}
