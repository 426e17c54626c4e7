import { Button, Group, NativeSelect, Paper, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { Answer } from '../../ui/desk/answer.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import type { Departure } from '../packages/types.js';
import { cancelAll, stopPreviewQuery, suspend } from './api.js';
import { StopPreviewFigures } from './stop-preview.js';
import type { Cause, StopScope } from './types.js';

const causes: readonly Cause[] = ['authority', 'organiser', 'operator', 'home-state'];

/** The reader's own day. */
const dayFromNow = (days: number): string => new Intl.DateTimeFormat('sv-SE').format(new Date(Date.now() + days * 86_400_000));

interface StopFormProps {
  readonly what: 'suspend' | 'cancel';
  readonly departure: Departure;
  readonly onClose: () => void;
}

/** Asks for cause and reason, shows what it would do, and does it in one press. */
export function StopForm({ what, departure: { id, eventId, eventName }, onClose }: StopFormProps) {
  const { t } = useTranslation('suspension');
  const queries = useQueryClient();
  const { keyFor, failed } = useAttemptKey();
  const [form, setForm] = useState({ wide: false, cause: 'authority' as Cause, reason: '', ruleId: '', learnedOn: dayFromNow(0), answerBy: dayFromNow(7) });
  const scope: StopScope = form.wide ? { departureIds: [], eventId } : { departureIds: [id], eventId: null };
  const preview = useQuery(stopPreviewQuery(scope, form.cause));
  const bookings = (preview.data?.contracts ?? 0) + (preview.data?.held ?? 0);
  const act = useMutation<unknown, Error>({
    mutationFn: () => {
      const { cause, reason, learnedOn, answerBy } = form;
      const words = { ...scope, cause, reason, ruleId: form.ruleId.trim() || null };
      return what === 'suspend' ? suspend({ ...words, learnedOn, answerBy }, keyFor(form)) : cancelAll({ ...words, bookings }, keyFor({ ...form, bookings }));
    },
    onSuccess: () => {
      notifications.show({ message: t(form.wide ? `${what}.doneAll` : `${what}.done`), color: 'green' });
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

  const title = form.wide ? t(`${what}.titleAll`, { event: eventName ?? '' }) : t(`${what}.title`);
  return (
    <Paper component="form" withBorder p="md" onSubmit={submit} aria-label={title}>
      <Stack>
        <Text fw={600}>{title}</Text>
        {act.isError && <ProblemAlert error={act.error} />}
        {eventId !== null && (
          <NativeSelect label={t('scope.label')} value={form.wide ? 'event' : 'departure'} onChange={(event) => set({ wide: event.target.value === 'event' })}
            data={[{ value: 'departure', label: t('scope.departure') }, { value: 'event', label: t('scope.event', { event: eventName ?? '' }) }]} />
        )}
        <NativeSelect label={t('cause')} value={form.cause} onChange={(event) => set({ cause: causes.find((one) => one === event.target.value) ?? 'authority' })} data={causes.map((cause) => ({ value: cause, label: t(`causes.${cause}`) }))} />
        <Textarea label={t('reason')} description={t('reasonHint')} required autosize minRows={2} maxLength={1000} value={form.reason} error={errorAt('/reason')} onChange={(event) => set({ reason: event.target.value })} />
        <Group grow align="start">
          <TextInput label={t('rule')} maxLength={200} value={form.ruleId} onChange={(event) => set({ ruleId: event.target.value })} />
          {what === 'suspend' && <TextInput type="date" label={t('learnedOn')} required value={form.learnedOn} error={errorAt('/learnedOn')} onChange={(event) => set({ learnedOn: event.target.value })} />}
          {what === 'suspend' && <TextInput type="date" label={t('answerBy')} required value={form.answerBy} error={errorAt('/answerBy')} onChange={(event) => set({ answerBy: event.target.value })} />}
        </Group>
        <Answer query={preview} shapes={[120]}>{(shown) => <StopPreviewFigures preview={shown} what={what} />}</Answer>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('keep')}</Button>
          <Button type="submit" color={what === 'cancel' ? 'red.8' : 'accent'} disabled={!preview.data} loading={act.isPending}>{t(`${what}.yes`, { count: bookings })}</Button>
        </Group>
      </Stack>
    </Paper>
  );
}
