import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../../api/fault-at.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { changeService } from './api.js';
import { serviceName } from './service-words.js';
import type { Service } from './types.js';
import { useTimetable } from './use-timetable.js';

/** The last day on which a service starts. */
export function EndDialog({ service, today, onClose }: { readonly service: Service; readonly today: string; readonly onClose: () => void }) {
  const { t } = useTranslation('timetable');
  const [last, setLast] = useState(today < service.validFrom ? service.validFrom : today);
  const timetable = useTimetable(onClose);
  const name = serviceName(service);

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    const { id, version, fromZone: _from, toZone: _to, ...told } = service;
    timetable.mutate({ send: () => changeService({ id, version }, { ...told, validUntil: last }), message: t('service.endDone', { name }) });
  }

  return (
    <Modal opened onClose={onClose} title={t('service.endOf', { name })} centered>
      <form onSubmit={submit}>
        <Stack>
          {timetable.error && <ProblemAlert error={timetable.error} />}
          <TextInput type="date" label={t('service.last')} min={service.validFrom} max={service.validUntil} value={last} error={faultAt(timetable.error, '/validUntil')} onChange={({ target }) => setLast(target.value)} required data-autofocus />
          <Text size="sm" c="dimmed">{t('service.changeNote')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" loading={timetable.isPending}>{t('service.doEnd')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
