import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/phone/button.js';
import { Notice } from '../../ui/phone/notice.js';
import { useProblemWords } from '../../ui/phone/problem-words.js';
import { leaveQueue, ticketQuery } from './api.js';

interface LeaveButtonProps {
  readonly departureId: string;
  readonly text: string;
  /** What is lost by it: said before it is done. */
  readonly ask: string;
}

/** Gives the place up, after one question. */
export function LeaveButton({ departureId, text, ask }: LeaveButtonProps) {
  const { t } = useTranslation('sale');
  const words = useProblemWords();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const leave = useMutation({
    mutationFn: () => leaveQueue(departureId),
    onSuccess: (ticket) => queries.setQueryData(ticketQuery(departureId).queryKey, ticket),
    onError: () => void queries.invalidateQueries(ticketQuery(departureId)),
  });
  if (!asked) return <Button look="quiet" onClick={() => setAsked(true)}>{text}</Button>;
  return (
    <Notice tone="look">
      <p>{ask}</p>
      {leave.isError && <p role="alert">{words(leave.error)}</p>}
      <Button look="plain" disabled={leave.isPending} onClick={() => leave.mutate()}>{text}</Button>
      <Button look="quiet" onClick={() => setAsked(false)}>{t('stay')}</Button>
    </Notice>
  );
}
