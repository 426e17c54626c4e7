import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { setLive } from '../../api/live.js';
import { sessionQuery } from '../accounts/session.js';
import type { Me } from '../accounts/types.js';
import { followLive } from './one-for-all-tabs.js';
import { everything, showAnew } from './show-anew.js';

/** Keeps what is shown as it is now: by what the server tells, and by looking at everything again after the line was lost. */
export function useLiveDesk({ email, organisation, permissions, agency }: Me): void {
  const queries = useQueryClient();
  const person = `${organisation.id}-${email ?? ''}`;
  const follows = permissions.includes('live.follow') && !agency;
  useEffect(() => {
    if (!follows) return undefined;
    const stop = followLive(
      person,
      (message) => {
        if ('kinds' in message) return showAnew(queries, message.kinds);
        setLive(message.live);
        if (message.missed) showAnew(queries, everything);
      },
      // It may be that nobody is signed in any more.
      () => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    );
    return () => {
      stop();
      setLive(false);
    };
  }, [follows, person, queries]);
}
