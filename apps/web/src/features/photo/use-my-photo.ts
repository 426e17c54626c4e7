import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { follow, photoQuery } from './api.js';
import type { MyPhoto, Portrait } from './types.js';

/** The newest portrait, followed live while it is being checked. Undefined until it is known. */
export function useMyPhoto(): MyPhoto | undefined {
  const queries = useQueryClient();
  const { data } = useQuery(photoQuery);
  const following = data?.portrait && data.portrait.state !== 'finished' ? data.portrait.id : null;

  useEffect(() => {
    if (!following) return undefined;
    const events = new EventSource(`/api/v1/me/photo/${following}/events`);
    events.addEventListener('portrait', (event) => follow(queries, JSON.parse(event.data as string) as Portrait));
    return () => events.close();
  }, [following, queries]);

  return data;
}
