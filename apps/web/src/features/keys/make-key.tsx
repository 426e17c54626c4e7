import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { useFaults } from '../../api/use-faults.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { useMe } from '../accounts/session.js';
import { keysQuery, makeKey } from './api.js';
import { ShownSecret } from './shown-secret.js';
import type { KeyRole } from './types.js';

const roles = ['operator', 'officer'] as const satisfies readonly KeyRole[];

/** Makes a key, and shows it this once. */
export function MakeKey({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('keys');
  const queries = useQueryClient();
  const mine = useMe().role;
  const allowed = roles.filter((role) => mine === 'administrator' || mine === role);
  const { keyFor, failed } = useAttemptKey();
  const [name, setName] = useState('');
  const [role, setRole] = useState<KeyRole>(allowed[0] ?? 'operator');
  const make = useMutation({
    mutationFn: () => makeKey({ name, role }, keyFor({ name, role })),
    onError: failed,
    onSettled: () => queries.invalidateQueries(keysQuery),
  });
  const { at, settle } = useFaults(make.error);

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    make.mutate();
  }

  if (make.data) return <ShownSecret title={t('shown.title')} body={t('shown.body')} secret={make.data.key} onClose={onClose} />;
  return (
    <Modal opened onClose={onClose} title={t('add')} centered>
      <form onSubmit={submit}>
        <Stack>
          {make.isError && <ProblemAlert error={make.error} />}
          <TextInput label={t('name')} description={t('nameHint')} required maxLength={80} value={name} error={at('/name')} onChange={(event) => { settle(['name']); setName(event.target.value); }} data-autofocus />
          {allowed.length > 1 && (
            <Radio.Group label={t('role')} value={role} onChange={(value) => setRole(allowed.find((one) => one === value) ?? role)}>
              <Group mt="xs">{allowed.map((one) => <Radio key={one} value={one} label={t(`roleOf.${one}`)} />)}</Group>
            </Radio.Group>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('keep')}</Button>
            <Button type="submit" loading={make.isPending}>{t('make')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
