import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import type { LettersQuery } from './api.js';

interface LetterBoxProps {
  readonly query: LettersQuery;
  readonly mayManage: boolean;
  readonly onRelease: () => Promise<{ released: number }>;
}

/** Drafted letters, with their text in each language; nothing goes out before somebody presses. */
export function LetterBox({ query, mayManage, onRelease }: LetterBoxProps) {
  const { t } = useTranslation('suspension');
  const queries = useQueryClient();
  const letters = useQuery(query);
  const release = useMutation({
    mutationFn: onRelease,
    onSuccess: ({ released }) => notifications.show({ message: t('letters.done', { count: released }), color: 'green' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['suspensions'] }),
  });
  if (!letters.data || letters.data.counts.length === 0) return null;
  const { counts, samples } = letters.data;
  const drafted = counts.reduce((sum, one) => sum + one.drafted, 0);
  const sum = (of: 'released' | 'sent'): number => counts.reduce((total, one) => total + one[of], 0);
  return (
    <Stack gap="xs">
      <Text size="sm">{t('letters.counts', { drafted, released: sum('released'), sent: sum('sent') })}</Text>
      {samples.map(({ locale, news, subject, text }) => (
        <details key={`${locale} ${news}`}>
          <summary>{subject} ({new Intl.DisplayNames('en', { type: 'language' }).of(locale)})</summary>
          <Text size="sm" style={{ whiteSpace: 'pre-line' }} p="sm">{text}</Text>
        </details>
      ))}
      {release.isError && <ProblemAlert error={release.error} />}
      {mayManage && drafted > 0 && <Group><Button loading={release.isPending} onClick={() => release.mutate()}>{t('letters.send', { count: drafted })}</Button></Group>}
    </Stack>
  );
}
