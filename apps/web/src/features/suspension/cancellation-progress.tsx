import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../ui/desk/link.js';
import { Section } from '../../ui/desk/section.js';
import { formatMoney } from '../../ui/money.js';
import { useMay } from '../accounts/session.js';
import { cancellationLettersQuery, releaseCancellationLetters, retryCancellation } from './api.js';
import { LetterBox } from './letter-box.js';
import type { EventCancellation } from './types.js';

/** How far a cancellation is, what goes back, what could not be done, and the letters that wait for a word. */
export function CancellationProgress({ cancellation }: { readonly cancellation: EventCancellation }) {
  const { t, i18n } = useTranslation('suspension');
  const mayManage = useMay('suspension.manage');
  const queries = useQueryClient();
  const { id, reason, pending, cancelled, refused, closedEntries, back, kept } = cancellation;
  const retry = useMutation({ mutationFn: () => retryCancellation(id), onSettled: () => queries.invalidateQueries({ queryKey: ['suspensions'] }) });
  const all = pending + cancelled + refused.length;
  const sums = (amounts: EventCancellation['back']): string => amounts.map((money) => formatMoney(money, i18n.language)).join(', ') || '0';
  return (
    <Section title={t('cancelled.title')}>
      <Stack gap="sm">
        <Text>{reason}</Text>
        {pending > 0 && <Progress value={all === 0 ? 0 : (100 * (all - pending)) / all} aria-label={t('cancelled.progress')} />}
        <Text size="sm">{t('cancelled.counts', { cancelled, pending, closed: closedEntries })}</Text>
        <Text size="sm">{t('cancelled.money', { back: sums(back), kept: sums(kept) })}</Text>
        {refused.length > 0 && (
          <Stack gap={4}>
            <Text size="sm" c="var(--danger)">{t('cancelled.refused', { count: refused.length })}</Text>
            {refused.map(({ bookingId, reference }) => <TextLink key={bookingId} to="/bookings/$bookingId" params={{ bookingId }} size="sm">{reference}</TextLink>)}
            {mayManage && <Group><Button variant="default" size="sm" loading={retry.isPending} onClick={() => retry.mutate()}>{t('cancelled.retry')}</Button></Group>}
          </Stack>
        )}
        <LetterBox query={cancellationLettersQuery(id)} mayManage={mayManage} onRelease={() => releaseCancellationLetters(id)} />
      </Stack>
    </Section>
  );
}
