import { Button, Group, Modal, NumberInput, Radio, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { field } from '../../ui/desk/conflict/merge.js';
import { useConflict } from '../../ui/desk/conflict/use-conflict.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { agenciesQuery, changeAgency, createAgency, fetchAgencies } from './api.js';
import type { Agency, AgencyTerms } from './types.js';

interface AgencyEditorProps {
  /** Undefined for a new one. */
  readonly agency: Agency | undefined;
  readonly onClose: () => void;
}

/** The name and the terms of an agency. */
export function AgencyEditor({ agency, onClose }: AgencyEditorProps) {
  const { t } = useTranslation('agencies');
  const queries = useQueryClient();
  const { keyFor, failed } = useAttemptKey();
  const [terms, setTerms] = useState<AgencyTerms>({ name: agency?.name ?? '', terms: agency?.terms ?? 'net', commissionBasisPoints: agency?.commissionBasisPoints ?? 1_000 });
  const conflict = useConflict<AgencyTerms>({
    version: agency?.version ?? 0, draft: terms, onChange: setTerms,
    read: async () => {
      const now = (await fetchAgencies()).find(({ id }) => id === agency?.id);
      if (!now) throw new Error('the agency is gone');
      return { version: now.version, draft: { name: now.name, terms: now.terms, commissionBasisPoints: now.commissionBasisPoints } };
    },
    fields: [
      field('name', t('name')), field('terms', t('terms'), (value) => t(`termsOf.${value}`)),
      field('commissionBasisPoints', t('commission'), (points) => `${points / 100} %`),
    ],
  });
  const save = useMutation({
    mutationFn: () => (agency ? changeAgency({ id: agency.id, version: conflict.version }, terms) : createAgency(terms, keyFor(terms))),
    onSuccess: ({ name }) => {
      notifications.show({ message: t('saved', { name }), color: 'green' });
      onClose();
    },
    onError: (error) => {
      failed(error);
      conflict.meet(error);
    },
    onSettled: () => queries.invalidateQueries(agenciesQuery),
  });
  const errorAt = (pointer: string): string | undefined =>
    save.error instanceof Problem ? save.error.errors.find((fault) => fault.pointer === pointer)?.detail : undefined;

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    save.mutate();
  }

  return (
    <Modal opened onClose={onClose} title={agency ? t('change', { name: agency.name }) : t('add')} centered>
      <form onSubmit={submit}>
        <Stack>
          {save.isError && (conflict.view ?? <ProblemAlert error={save.error} />)}
          <TextInput label={t('name')} required maxLength={100} value={terms.name} error={errorAt('/name')} onChange={(event) => setTerms({ ...terms, name: event.target.value })} data-autofocus />
          <Radio.Group label={t('terms')} value={terms.terms} onChange={(value) => setTerms({ ...terms, terms: value === 'commission' ? 'commission' : 'net' })}>
            <Stack gap="xs" mt="xs">{(['net', 'commission'] as const).map((one) => <Radio key={one} value={one} label={t(`termsOf.${one}`)} />)}</Stack>
          </Radio.Group>
          <NumberInput label={t('commission')} min={0} max={100} decimalScale={2} required value={terms.commissionBasisPoints / 100} error={errorAt('/commissionBasisPoints')}
            onChange={(value) => setTerms({ ...terms, commissionBasisPoints: Math.round(Number(value) * 100) })} />
          {agency && <Text size="sm" c="dimmed">{t('hint')}</Text>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('keep')}</Button>
            <Button type="submit" loading={save.isPending}>{t('save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
