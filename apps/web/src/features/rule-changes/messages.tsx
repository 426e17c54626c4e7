import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { formatInstant } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import { decideChange, writeNote } from './api.js';
import type { RuleChange } from './types.js';

/** The messages of a change: how many, with which note, and whether they go out. */
export function Messages({ change }: { readonly change: RuleChange }) {
  const { t, i18n } = useTranslation('ruleChanges');
  const mayApprove = useMay('rule-change.approve');
  const { state, decidedAt, messages, note } = change;
  const at = decidedAt ? formatInstant(decidedAt, i18n.language) : '';
  return (
    <Section title={t('messages.title')}>
      {state === 'approved' && <Text>{t('messages.approvedAt', { at })}</Text>}
      {state === 'dismissed' && <Text>{t('messages.dismissedAt', { at })}</Text>}
      {state === 'ready' && (
        <Stack gap="md">
          <Text>{t('messages.count', { count: messages })}</Text>
          {mayApprove && <Deciding key={note ?? ''} change={change} />}
        </Stack>
      )}
    </Section>
  );
}

function Deciding({ change }: { readonly change: RuleChange }) {
  const { t } = useTranslation('ruleChanges');
  const queries = useQueryClient();
  const [note, setNote] = useState(change.note ?? '');
  const [sure, setSure] = useState(false);
  const { keyFor, failed } = useAttemptKey();
  const settled = () => queries.invalidateQueries({ queryKey: ['rule-changes'] });
  const keep = useMutation({
    mutationFn: () => writeNote(change, note),
    onSuccess: () => notifications.show({ message: t('messages.noteKept'), color: 'green' }),
    onSettled: settled,
  });
  const decide = useMutation({
    mutationFn: (decision: 'approve' | 'dismiss') => decideChange(change, decision, keyFor([decision, change.version])),
    onError: failed,
    onSuccess: (_change, decision) => notifications.show({ message: t(decision === 'approve' ? 'messages.approved' : 'messages.dismissed'), color: 'green' }),
    onSettled: () => {
      setSure(false);
      return settled();
    },
  });
  const unsaved = note.trim() !== (change.note ?? '');
  return (
    <Stack gap="sm" align="stretch">
      {keep.isError && <ProblemAlert error={keep.error} />}
      {decide.isError && <ProblemAlert error={decide.error} />}
      <Textarea label={t('messages.note')} description={t('messages.noteHint')} autosize minRows={2} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
      {unsaved && <Group gap="sm"><Button variant="default" loading={keep.isPending} onClick={() => keep.mutate()}>{t('messages.saveNote')}</Button><Text size="sm" c="dimmed">{t('messages.unsaved')}</Text></Group>}
      <Group>
        {change.messages > 0 && (
          <Button disabled={unsaved || decide.isPending} loading={decide.isPending && decide.variables === 'approve'} onClick={() => decide.mutate('approve')}>
            {t('messages.approve', { count: change.messages })}
          </Button>
        )}
        <Button variant="default" disabled={decide.isPending} onClick={() => setSure(true)}>{t('messages.dismiss')}</Button>
      </Group>
      <Modal opened={sure} onClose={() => setSure(false)} title={t('messages.dismiss')} centered>
        <Text mb="md">{t('messages.sure')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setSure(false)}>{t('messages.no')}</Button>
          <Button color="red.8" loading={decide.isPending && decide.variables === 'dismiss'} onClick={() => decide.mutate('dismiss')}>{t('messages.yes')}</Button>
        </Group>
      </Modal>
    </Stack>
  );
}
