import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { useFaults } from '../../api/use-faults.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { invitePerson, peopleQuery } from './api.js';
import { RoleChoice } from './role-choice.js';
import type { NewPerson } from './types.js';

/** Asks somebody to join, by a mail. */
export function InvitePerson({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const { keyFor, failed } = useAttemptKey();
  const [person, setPerson] = useState<NewPerson>({ name: '', email: '', role: 'operator' });
  const send = useMutation({
    mutationFn: () => invitePerson(person, keyFor(person)),
    onSuccess: ({ email }) => {
      notifications.show({ message: t('invited', { email }), color: 'green' });
      onClose();
    },
    onError: failed,
    onSettled: () => queries.invalidateQueries(peopleQuery),
  });
  const { at, settle } = useFaults(send.error);
  const change = (changed: Partial<NewPerson>): void => {
    settle(Object.keys(changed));
    setPerson({ ...person, ...changed });
  };

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    send.mutate();
  }

  return (
    <Modal opened onClose={onClose} title={t('inviteTitle')} centered>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm" c="dimmed">{t('inviteHint')}</Text>
          {send.isError && <ProblemAlert error={send.error} />}
          <TextInput label={t('name')} required maxLength={100} autoComplete="off" value={person.name} error={at('/name')} onChange={(event) => change({ name: event.target.value })} data-autofocus />
          <TextInput type="email" label={t('email')} required maxLength={254} autoComplete="off" value={person.email} error={at('/email')} onChange={(event) => change({ email: event.target.value })} />
          <RoleChoice role={person.role} error={at('/role')} onChange={(role) => change({ role })} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('keep')}</Button>
            <Button type="submit" loading={send.isPending}>{t('send')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
