import { Button, Group, Modal, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { addBlock } from './api.js';
import { errorAt } from './error-at.js';
import { legName } from './flight-words.js';
import type { FlightLeg } from './types.js';
import { useFlights } from './use-flights.js';

/** Seats that a carrier keeps for us, under its record, with its deadlines. */
export function BlockDialog({ leg, onClose }: { readonly leg: FlightLeg; readonly onClose: () => void }) {
  const { t } = useTranslation('flights');
  const { keyFor, failed } = useAttemptKey();
  const [form, setForm] = useState({ locator: '', seats: 20, optionOn: '', depositOn: '', ticketBy: '' });
  const flights = useFlights(onClose, failed);
  const day = (name: 'optionOn' | 'depositOn' | 'ticketBy') => (
    <TextInput type="date" label={t(`block.${name}`)} value={form[name]} error={errorAt(flights.error, `/${name}`)} onChange={(event) => setForm({ ...form, [name]: event.target.value })} />
  );

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    const { locator, seats, optionOn, depositOn, ticketBy } = form;
    const body = { locator: locator.trim().toUpperCase(), seats, optionOn: optionOn || null, depositOn: depositOn || null, ticketBy: ticketBy || null };
    flights.mutate({ send: () => addBlock(leg.id, body, keyFor(body)), message: t('block.done', { locator: body.locator }) });
  }

  return (
    <Modal opened onClose={onClose} title={t('block.title', { leg: legName(leg) })} centered>
      <form onSubmit={submit}>
        <Stack>
          {flights.error && <ProblemAlert error={flights.error} />}
          <SimpleGrid cols={2}>
            <TextInput label={t('block.locator')} maxLength={8} value={form.locator} error={errorAt(flights.error, '/locator')} onChange={(event) => setForm({ ...form, locator: event.target.value })} required data-autofocus />
            <NumberInput label={t('block.count')} min={1} max={1000} value={form.seats} error={errorAt(flights.error, '/seats')} onChange={(seats) => setForm({ ...form, seats: Number(seats) })} required />
          </SimpleGrid>
          {day('optionOn')}
          {day('depositOn')}
          {day('ticketBy')}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" loading={flights.isPending} disabled={form.locator.trim() === ''}>{t('block.do')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
