import { Button, Checkbox, Fieldset, Group, Modal, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { field } from '../../ui/desk/conflict/merge.js';
import { useConflict } from '../../ui/desk/conflict/use-conflict.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { bookingQuery, fetchBooking } from '../bookings/api.js';
import type { Booking } from '../bookings/types.js';
import { arrangeSubParties } from './api.js';
import { assign, type DraftPart, emptyPart, halfPayers, partsOf, subPartiesOf } from './parts-draft.js';

interface WhoPaysEditorProps {
  readonly booking: Booking;
  readonly onClose: () => void;
}

/** Divides a party into parts that pay for themselves. */
export function WhoPaysEditor({ booking, onClose }: WhoPaysEditorProps) {
  const { t } = useTranslation(['billing', 'bookings']);
  const queries = useQueryClient();
  const [parts, setParts] = useState<readonly DraftPart[]>(() => partsOf(booking));
  const [half, setHalf] = useState<readonly number[]>([]);
  const names = new Map(booking.travellers.map(({ id, givenNames, surname }) => [id, [givenNames, surname].filter(Boolean).join(' ') || t('bookings:erased')]));
  const conflict = useConflict<{ readonly parts: readonly DraftPart[] }>({
    version: booking.version, draft: { parts }, onChange: (taken) => setParts(taken.parts),
    read: async () => {
      const now = await fetchBooking(booking.id);
      return { version: now.version, draft: { parts: partsOf(now) } };
    },
    fields: [field('parts', t('whoPays.title'), (all) => all.map(({ label, name, email, travellerIds }) => [label, name, email, travellerIds.map((id) => names.get(id) ?? '').join(', ')].filter(Boolean).join(' · ')).join('\n'))],
  });
  const save = useMutation({
    onError: conflict.meet,
    mutationFn: () => arrangeSubParties({ id: booking.id, version: conflict.version }, subPartiesOf(parts)),
    onSuccess: (changed) => {
      queries.setQueryData(bookingQuery(changed.id).queryKey, changed);
      notifications.show({ message: t('whoPays.saved'), color: 'green' });
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['accounts'] }),
  });
  const errorAt = (pointer: string): string | undefined =>
    save.error instanceof Problem ? save.error.errors.find((fault) => fault.pointer === pointer)?.detail : undefined;
  const change = (key: string, changed: Partial<DraftPart>): void => setParts(parts.map((part) => (part.key === key ? { ...part, ...changed } : part)));

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    const found = halfPayers(parts);
    setHalf(found);
    if (found.length === 0) save.mutate();
  }

  return (
    <Modal opened onClose={onClose} title={t('whoPays.title')} size="lg">
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm" c="dimmed">{t('whoPays.hint')}</Text>
          {save.isError && (conflict.view ?? <ProblemAlert error={save.error} />)}
          {parts.map((part, at) => (
            <Fieldset key={part.key} legend={t('whoPays.part', { number: at + 1 })}>
              <SimpleGrid cols={{ base: 1, sm: 3 }}>
                <TextInput label={t('whoPays.label')} placeholder={t('whoPays.labelHint')} required maxLength={100} value={part.label} error={errorAt(`/subParties/${at}/label`)}
                  onChange={(event) => change(part.key, { label: event.target.value })} />
                <TextInput label={t('whoPays.name')} placeholder={t('whoPays.nameHint')} maxLength={200} value={part.name} error={half.includes(at) ? t('whoPays.incomplete') : undefined}
                  onChange={(event) => change(part.key, { name: event.target.value })} />
                <TextInput type="email" label={t('whoPays.email')} maxLength={254} value={part.email} error={errorAt(`/subParties/${at}/payer/email`)}
                  onChange={(event) => change(part.key, { email: event.target.value })} />
              </SimpleGrid>
              <Members booking={booking} part={part} parts={parts} onChange={setParts} />
              <Button mt="sm" size="compact-sm" variant="subtle" color="red.8" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setParts(parts.filter(({ key }) => key !== part.key))}>
                {t('whoPays.remove', { number: at + 1 })}
              </Button>
            </Fieldset>
          ))}
          <Button variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setParts([...parts, emptyPart()])}>{t('whoPays.add')}</Button>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('keep')}</Button>
            <Button type="submit" loading={save.isPending}>{t('whoPays.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface MembersProps {
  readonly booking: Booking;
  readonly part: DraftPart;
  readonly parts: readonly DraftPart[];
  readonly onChange: (parts: readonly DraftPart[]) => void;
}

function Members({ booking, part, parts, onChange }: MembersProps) {
  const { t } = useTranslation(['billing', 'bookings']);
  const isElsewhere = (id: string): boolean => parts.some(({ key, travellerIds }) => key !== part.key && travellerIds.includes(id));
  return (
    <Fieldset variant="unstyled" legend={t('billing:whoPays.members')} mt="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" mt={4}>
        {booking.travellers.map(({ id, givenNames, surname }) => (
          <Checkbox key={id} label={[givenNames, surname].filter(Boolean).join(' ') || t('bookings:erased')} description={isElsewhere(id) ? t('billing:whoPays.elsewhere') : undefined}
            checked={part.travellerIds.includes(id)} onChange={(event) => onChange(assign(parts, part.key, id, event.target.checked))} />
        ))}
      </SimpleGrid>
    </Fieldset>
  );
}
