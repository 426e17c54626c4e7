import { Button, Group, NativeSelect, Paper, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { Answer } from '../../ui/desk/answer.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { cancelAll, stopPreviewQuery, suspend } from './api.js';
import { ExposureTable } from './exposure-table.js';
import type { Cause, StopPreview } from './types.js';

const causes: readonly Cause[] = ['authority', 'organiser', 'operator', 'home-state'];

/** The reader's own day. */
const dayFromNow = (days: number): string => new Intl.DateTimeFormat('sv-SE').format(new Date(Date.now() + days * 86_400_000));

interface StopFormProps {
  readonly what: 'suspend' | 'cancel';
  readonly departureId: string;
  readonly onClose: () => void;
}

/** Asks for cause and reason, shows what it would do, and does it in one press. */
export function StopForm({ what, departureId, onClose }: StopFormProps) {
  const { t } = useTranslation('suspension');
  const queries = useQueryClient();
  const { keyFor, failed } = useAttemptKey();
  const [form, setForm] = useState({ cause: 'authority' as Cause, reason: '', ruleId: '', learnedOn: dayFromNow(0), answerBy: dayFromNow(7) });
  const preview = useQuery(stopPreviewQuery(departureId, form.cause));
  const bookings = (preview.data?.contracts ?? 0) + (preview.data?.held ?? 0);
  const act = useMutation<unknown, Error>({
    mutationFn: () => {
      const { cause, reason, learnedOn, answerBy } = form;
      const words = { departureIds: [departureId], eventId: null, cause, reason, ruleId: form.ruleId.trim() || null };
      return what === 'suspend' ? suspend({ ...words, learnedOn, answerBy }, keyFor(form)) : cancelAll({ ...words, bookings }, keyFor({ ...form, bookings }));
    },
    onSuccess: () => {
      notifications.show({ message: t(`${what}.done`), color: 'green' });
      onClose();
    },
    onError: failed,
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ['suspensions'] }), queries.invalidateQueries({ queryKey: ['departures'] })]),
  });
  const errorAt = (pointer: string): string | undefined => (act.error instanceof Problem ? act.error.errors.find((fault) => fault.pointer === pointer)?.detail : undefined);
  const set = (change: Partial<typeof form>): void => setForm({ ...form, ...change });

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    act.mutate();
  }

  return (
    <Paper component="form" withBorder p="md" onSubmit={submit} aria-label={t(`${what}.title`)}>
      <Stack>
        <Text fw={600}>{t(`${what}.title`)}</Text>
        {act.isError && <ProblemAlert error={act.error} />}
        <NativeSelect label={t('cause')} value={form.cause} onChange={(event) => set({ cause: causes.find((one) => one === event.target.value) ?? 'authority' })} data={causes.map((cause) => ({ value: cause, label: t(`causes.${cause}`) }))} />
        <Textarea label={t('reason')} description={t('reasonHint')} required autosize minRows={2} maxLength={1000} value={form.reason} error={errorAt('/reason')} onChange={(event) => set({ reason: event.target.value })} />
        <Group grow align="start">
          <TextInput label={t('rule')} maxLength={200} value={form.ruleId} onChange={(event) => set({ ruleId: event.target.value })} />
          {what === 'suspend' && <TextInput type="date" label={t('learnedOn')} required value={form.learnedOn} error={errorAt('/learnedOn')} onChange={(event) => set({ learnedOn: event.target.value })} />}
          {what === 'suspend' && <TextInput type="date" label={t('answerBy')} required value={form.answerBy} error={errorAt('/answerBy')} onChange={(event) => set({ answerBy: event.target.value })} />}
        </Group>
        <Answer query={preview} shapes={[120]}>{(shown) => <Preview preview={shown} />}</Answer>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('keep')}</Button>
          <Button type="submit" color={what === 'cancel' ? 'red.8' : 'accent'} disabled={!preview.data} loading={act.isPending}>{t(`${what}.yes`, { count: bookings })}</Button>
        </Group>
      </Stack>
    </Paper>
  );
}

function Preview({ preview }: { readonly preview: StopPreview }) {
  const { t } = useTranslation('suspension');
  const { exposure, held, waiting, tickets, languages, lists } = preview;
  const facts = [
    t('preview.held', { count: held }), t('preview.waiting', { count: waiting }), t('preview.tickets', { count: tickets }),
    ...languages.map(({ locale, letters }) => t('preview.letters', { count: letters, language: new Intl.DisplayNames('en', { type: 'language' }).of(locale) })),
    ...lists.map(({ kind, count }) => t('preview.list', { count, kind: t(`lists.${kind as 'manifest'}`) })),
  ];
  return (
    <Stack gap="xs">
      <ExposureTable exposure={exposure} />
      {facts.map((fact) => <Text key={fact} size="sm">{fact}</Text>)}
    </Stack>
  );
}
