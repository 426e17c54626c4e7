import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../../api/fault-at.js';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { copyDeparture } from './package-api.js';
import type { Departure, DepartureCopy } from './types.js';

/** The same departure on another date: sale and end move with it, and everything is counted anew. */
export function CopyDeparture({ departure }: { readonly departure: Departure }) {
  const { t } = useTranslation('packages');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { keyFor, failed } = useAttemptKey();
  const [draft, setDraft] = useState({ startsOn: '', isNew: false, name: departure.eventName ?? '', heldOn: '' });
  const copy = useMutation({
    mutationFn: (body: DepartureCopy) => copyDeparture(departure.id, body, keyFor([departure.id, body])),
    onSuccess: async ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['departures', 'list'] });
      notifications.show({ message: t('copied'), color: 'green' });
      await navigate({ to: '/departures/$departureId', params: { departureId: id } });
    },
    onError: failed,
  });
  const at = (pointer: string): string | undefined => faultAt(copy.error, pointer);

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    const { startsOn, isNew, name, heldOn } = draft;
    copy.mutate({ startsOn, ...(isNew ? { newEvent: { name, heldOn } } : {}) });
  }
  return (
    <Section title={t('copy')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm" c="dimmed">{t('copyHint')}</Text>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput type="date" label={t('startsOn')} withAsterisk value={draft.startsOn} error={at('/startsOn')} onChange={(event) => setDraft({ ...draft, startsOn: event.target.value })} />
            {departure.eventName && (
              <NativeSelect label={t('event')} value={draft.isNew ? 'new' : 'same'} error={at('/eventId')} data={[{ value: 'same', label: t('sameEvent', { name: departure.eventName }) }, { value: 'new', label: t('newEvent') }]}
                onChange={(event) => setDraft({ ...draft, isNew: event.target.value === 'new' })} />
            )}
            {draft.isNew && (
              <>
                <TextInput label={t('eventName')} withAsterisk value={draft.name} error={at('/newEvent/name')} onChange={(event) => setDraft({ ...draft, name: event.target.value })} />
                <TextInput type="date" label={t('eventDay')} withAsterisk value={draft.heldOn} error={at('/newEvent/heldOn')} onChange={(event) => setDraft({ ...draft, heldOn: event.target.value })} />
              </>
            )}
          </SimpleGrid>
          {copy.isError && <ProblemAlert error={copy.error} />}
          <Group justify="flex-end"><Button type="submit" variant="light" loading={copy.isPending} disabled={draft.startsOn === ''}>{t('copyNow')}</Button></Group>
        </Stack>
      </form>
    </Section>
  );
}
