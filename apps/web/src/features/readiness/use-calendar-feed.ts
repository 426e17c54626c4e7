import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { type Calendar, calendarFeedQuery, makeCalendarFeed, revokeCalendarFeed } from './calendar-api.js';

/** The secret link of a calendar: since when there is one, and the link itself right after it was made. */
export function useCalendarFeed(calendar: Calendar) {
  const queries = useQueryClient();
  const { keyFor, failed } = useAttemptKey();
  const [url, setUrl] = useState<string | null>(null);
  const feed = useQuery(calendarFeedQuery(calendar));
  const refresh = () => queries.invalidateQueries({ queryKey: ['calendar-feed'] });
  const make = useMutation({ mutationFn: () => makeCalendarFeed(calendar, keyFor(`${feed.data?.since}`)), onSuccess: (made) => setUrl(made.url), onError: failed, onSettled: refresh });
  const revoke = useMutation({ mutationFn: () => revokeCalendarFeed(calendar), onSuccess: () => setUrl(null), onSettled: refresh });
  return { feed, url, make, revoke };
}
