import { Button, Group, Modal, Radio, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { noteChange } from './api.js';
import { errorAt } from './error-at.js';
import { clockOf, legName } from './flight-words.js';
import type { FlightLeg } from './types.js';
import { useFlights } from './use-flights.js';

/** What the carrier told of a leg. The leg stays as it is: who is affected is looked at first. */
export function ChangeDialog({ leg, onClose }: { readonly leg: FlightLeg; readonly onClose: () => void }) {
  const { t } = useTranslation('flights');
  const { keyFor, failed } = useAttemptKey();
  const [kind, setKind] = useState<'retimed' | 'cancelled'>('retimed');
  const [reason, setReason] = useState('');
  const [times, setTimes] = useState({ departsOn: leg.departsAt.slice(0, 10), departs: clockOf(leg.departsAt), arrivesOn: leg.arrivesAt.slice(0, 10), arrives: clockOf(leg.arrivesAt) });
  const flights = useFlights(onClose, failed);
  const field = (name: keyof typeof times, type: 'date' | 'time') => (
    <TextInput type={type} label={t(`leg.${name}`)} value={times[name]} error={errorAt(flights.error, `/times/${name}`)} onChange={(event) => setTimes({ ...times, [name]: event.target.value })} required />
  );

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    const body = { times: kind === 'retimed' ? times : null, reason };
    flights.mutate({ send: () => noteChange(leg.id, body, keyFor(body)), message: t('change.noted') });
  }

  return (
    <Modal opened onClose={onClose} title={t('change.title', { leg: legName(leg) })} centered>
      <form onSubmit={submit}>
        <Stack>
          {flights.error && <ProblemAlert error={flights.error} />}
          <Radio.Group label={t('change.what')} value={kind} onChange={(value) => setKind(value)}>
            <Group mt={4}><Radio value="retimed" label={t('change.retimed')} data-autofocus /><Radio value="cancelled" label={t('change.cancelled')} /></Group>
          </Radio.Group>
          {kind === 'retimed' && <SimpleGrid cols={2}>{field('departsOn', 'date')}{field('departs', 'time')}{field('arrivesOn', 'date')}{field('arrives', 'time')}</SimpleGrid>}
          <Textarea label={t('change.reason')} description={t('change.reasonHint')} autosize minRows={2} maxLength={500} value={reason} error={errorAt(flights.error, '/reason')} onChange={(event) => setReason(event.target.value)} required />
          <Text size="sm" c="dimmed">{t('change.note')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" loading={flights.isPending}>{t('change.do')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
