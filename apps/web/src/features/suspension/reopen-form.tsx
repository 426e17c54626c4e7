import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { reopen } from './api.js';
import type { SuspensionDetail } from './types.js';

/** Gives everybody who is not out their places back. */
export function ReopenForm({ suspension }: { readonly suspension: SuspensionDetail }) {
  const { t } = useTranslation('suspension');
  const queries = useQueryClient();
  const { keyFor, failed } = useAttemptKey();
  const [asking, setAsking] = useState(false);
  const [form, setForm] = useState({ reason: '', answerBy: new Intl.DateTimeFormat('sv-SE').format(new Date(Date.now() + 7 * 86_400_000)) });
  const act = useMutation({
    mutationFn: () => reopen(suspension, form, keyFor(form)),
    onSuccess: () => notifications.show({ message: t('reopen.done'), color: 'green' }),
    onError: failed,
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ['suspensions'] }), queries.invalidateQueries({ queryKey: ['departures'] })]),
  });
  const errorAt = (pointer: string): string | undefined => (act.error instanceof Problem ? act.error.errors.find((fault) => fault.pointer === pointer)?.detail : undefined);

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    act.mutate();
  }

  if (!asking) return <Group><Button variant="default" onClick={() => setAsking(true)}>{t('reopen.button')}</Button></Group>;
  return (
    <Stack component="form" gap="sm" onSubmit={submit} aria-label={t('reopen.title')}>
      <Text fw={600}>{t('reopen.title')}</Text>
      <Text size="sm" c="dimmed">{t('reopen.intro')}</Text>
      {act.isError && <ProblemAlert error={act.error} />}
      <Textarea label={t('reason')} description={t('reasonHint')} required autosize minRows={2} maxLength={1000} value={form.reason} error={errorAt('/reason')} onChange={(event) => setForm({ ...form, reason: event.target.value })} />
      <TextInput type="date" label={t('reopen.answerBy')} required value={form.answerBy} error={errorAt('/answerBy')} onChange={(event) => setForm({ ...form, answerBy: event.target.value })} />
      <Group justify="flex-end">
        <Button variant="default" onClick={() => setAsking(false)}>{t('keep')}</Button>
        <Button type="submit" loading={act.isPending}>{t('reopen.yes')}</Button>
      </Group>
    </Stack>
  );
}
