import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../../api/fault-at.js';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { changeTicket, enterTickets } from './api.js';
import styles from './tickets.module.css';
import type { Ticket, TicketLine } from './types.js';

interface TicketDialogProps {
  readonly departureId: string;
  readonly legId: string;
  readonly line: TicketLine;
  readonly onClose: () => void;
}

/** From where each status may go; a ticket is entered as one of the first two. */
const choices: Readonly<Record<Ticket['status'] | 'new', readonly Ticket['status'][]>> = { new: ['reserved', 'ticketed'], reserved: ['reserved', 'ticketed', 'void'], ticketed: ['ticketed', 'void'], void: ['void'] };

/** Enters a ticket by hand, or notes what its carrier did. What was typed stays when it is refused. */
export function TicketDialog({ departureId, legId, line: { travellerId, ticket, name, expected }, onClose }: TicketDialogProps) {
  const { t } = useTranslation('tickets');
  const queries = useQueryClient();
  const [typed, setTyped] = useState({ name: ticket?.name ?? '', locator: ticket?.locator ?? '', number: ticket?.number ?? '', status: ticket?.status ?? 'reserved' });
  const { keyFor, failed } = useAttemptKey();
  const save = useMutation({
    mutationFn: async () => {
      const body = { ...typed, number: typed.number.trim() === '' ? null : typed.number };
      if (ticket) await changeTicket(ticket, body);
      else await enterTickets(legId, [{ travellerId, ...body }], keyFor(body));
    },
    onSuccess: () => {
      notifications.show({ message: t('saved'), color: 'green' });
      onClose();
    },
    onError: failed,
    onSettled: () => queries.invalidateQueries({ queryKey: ['tickets', departureId] }),
  });
  const error = (field: string): string | undefined => faultAt(save.error, `/${field}`) ?? faultAt(save.error, `/tickets/0/${field}`);
  const set = (part: Partial<typeof typed>): void => setTyped({ ...typed, ...part });
  const full = [name?.surname, name?.givenNames].filter(Boolean).join(', ');

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    save.mutate();
  }

  return (
    <Modal opened onClose={onClose} title={t(ticket ? 'dialog.edit' : 'dialog.enter', { name: full })} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {save.error && <ProblemAlert error={save.error} />}
          <TextInput label={t('dialog.name')} description={t('dialog.nameHint')} classNames={{ input: styles['letters'] ?? '' }} required data-autofocus maxLength={120} value={typed.name} error={error('name')} onChange={({ target }) => set({ name: target.value })} />
          {expected && <Text size="sm" c="dimmed">{t('expected')} <span className={styles['letters']}>{expected}</span></Text>}
          <TextInput label={t('dialog.locator')} required maxLength={10} value={typed.locator} error={error('locator')} onChange={({ target }) => set({ locator: target.value })} />
          <TextInput label={t('dialog.number')} description={t('dialog.numberHint')} inputMode="numeric" maxLength={20} value={typed.number} error={error('number')} onChange={({ target }) => set({ number: target.value })} />
          <Select
            label={t('dialog.status')} allowDeselect={false} value={typed.status} error={error('status')} data={choices[ticket?.status ?? 'new'].map((value) => ({ value, label: t(`status.${value}`) }))}
            onChange={(status) => status && set({ status: status })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" loading={save.isPending}>{t('dialog.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
