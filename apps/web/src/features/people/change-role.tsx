import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { field } from '../../ui/desk/conflict/merge.js';
import { useConflict } from '../../ui/desk/conflict/use-conflict.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { changeRole, fetchPeople, peopleQuery } from './api.js';
import { RoleChoice } from './role-choice.js';
import type { OwnRole, Person } from './types.js';

interface ChangeRoleProps {
  readonly person: Person;
  readonly onClose: () => void;
}

/** Gives somebody another role. */
export function ChangeRole({ person, onClose }: ChangeRoleProps) {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const [role, setRole] = useState<OwnRole>(person.role);
  const conflict = useConflict<{ readonly role: OwnRole }>({
    version: person.version, draft: { role }, onChange: (taken) => setRole(taken.role),
    read: async () => {
      const now = (await fetchPeople()).people.find(({ id }) => id === person.id);
      if (!now) throw new Error('the person is gone');
      return { version: now.version, draft: { role: now.role } };
    },
    fields: [field('role', t('role'), (value) => t(`roleOf.${value}`))],
  });
  const save = useMutation({
    onError: conflict.meet,
    mutationFn: () => changeRole({ id: person.id, version: conflict.version }, role),
    onSuccess: ({ name }) => {
      notifications.show({ message: t('changed', { name, role: t(`roleOf.${role}`) }), color: 'green' });
      onClose();
    },
    onSettled: () => queries.invalidateQueries(peopleQuery),
  });

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    save.mutate();
  }

  return (
    <Modal opened onClose={onClose} title={t('changeOf', { name: person.name })} centered>
      <form onSubmit={submit}>
        <Stack>
          {save.isError && (conflict.view ?? <ProblemAlert error={save.error} />)}
          <RoleChoice role={role} onChange={setRole} />
          <Text size="sm" c="dimmed">{t('changeHint')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('keep')}</Button>
            <Button type="submit" disabled={role === person.role && !save.isError} loading={save.isPending}>{t('save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
