import { Button, Group, Modal, PasswordInput, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { addAgencyUser, agenciesQuery } from './api.js';
import type { Agency, NewAgencyUser } from './types.js';

interface AddPersonProps {
  readonly agency: Agency;
  readonly onClose: () => void;
}

/** Makes an account for someone who works at an agency. */
export function AddPerson({ agency, onClose }: AddPersonProps) {
  const { t } = useTranslation('agencies');
  const queries = useQueryClient();
  const { keyFor, failed } = useAttemptKey();
  const [person, setPerson] = useState<NewAgencyUser>({ name: '', email: '', password: '' });
  const add = useMutation({
    mutationFn: () => addAgencyUser(agency.id, person, keyFor([agency.id, person])),
    onSuccess: ({ name }) => {
      notifications.show({ message: t('personAdded', { name }), color: 'green' });
      onClose();
    },
    onError: failed,
    onSettled: () => queries.invalidateQueries(agenciesQuery),
  });
  const errorAt = (pointer: string): string | undefined =>
    add.error instanceof Problem ? add.error.errors.find((fault) => fault.pointer === pointer)?.detail : undefined;

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    add.mutate();
  }

  return (
    <Modal opened onClose={onClose} title={t('addPersonTo', { name: agency.name })} centered>
      <form onSubmit={submit}>
        <Stack>
          {add.isError && <ProblemAlert error={add.error} />}
          <TextInput label={t('name')} required maxLength={100} autoComplete="off" value={person.name} error={errorAt('/name')} onChange={(event) => setPerson({ ...person, name: event.target.value })} data-autofocus />
          <TextInput type="email" label={t('email')} required maxLength={254} autoComplete="off" value={person.email} error={errorAt('/email')} onChange={(event) => setPerson({ ...person, email: event.target.value })} />
          <PasswordInput label={t('password')} description={t('passwordHint')} required maxLength={200} autoComplete="new-password" value={person.password} error={errorAt('/password')}
            onChange={(event) => setPerson({ ...person, password: event.target.value })} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('keep')}</Button>
            <Button type="submit" loading={add.isPending}>{t('addPerson')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
