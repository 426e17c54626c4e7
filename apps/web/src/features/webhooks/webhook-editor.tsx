import { Button, Checkbox, Group, Modal, Stack, Switch, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { useFaults } from '../../api/use-faults.js';
import { field } from '../../ui/desk/conflict/merge.js';
import { useConflict } from '../../ui/desk/conflict/use-conflict.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { ShownSecret } from '../keys/shown-secret.js';
import { addWebhook, changeWebhook, fetchWebhooks, webhooksQuery } from './api.js';
import { type ChangedWebhook, hostOf, type Webhook, webhookEvents } from './types.js';
import { useEventWords } from './use-event-words.js';

interface WebhookEditorProps {
  /** Undefined for a new one. */
  readonly webhook: Webhook | undefined;
  readonly onClose: () => void;
}

/** The address of a webhook and what it is told of; a new one shows its secret, this once. */
export function WebhookEditor({ webhook, onClose }: WebhookEditorProps) {
  const { t } = useTranslation(['webhooks', 'conflict']);
  const wordsOf = useEventWords();
  const queries = useQueryClient();
  const { keyFor, failed } = useAttemptKey();
  const [secret, setSecret] = useState<string | null>(null);
  const [draft, setDraft] = useState<ChangedWebhook>({ url: webhook?.url ?? 'https://', events: webhook?.events ?? [], paused: webhook?.paused ?? false });
  const { paused: _paused, ...fresh } = draft;
  const conflict = useConflict<ChangedWebhook>({
    version: webhook?.version ?? 0, draft, onChange: setDraft,
    read: async () => {
      const now = (await fetchWebhooks()).find(({ id }) => id === webhook?.id);
      if (!now) throw new Error('the webhook is gone');
      return { version: now.version, draft: { url: now.url, events: now.events, paused: now.paused } };
    },
    fields: [field('url', t('url')), field('events', t('events'), (events) => events.map(wordsOf).join('\n')), field('paused', t('pause'), (paused) => t(paused ? 'conflict:yes' : 'conflict:no'))],
  });
  const save = useMutation({
    mutationFn: async (): Promise<string | null> => {
      if (!webhook) return (await addWebhook(fresh, keyFor(fresh))).secret;
      await changeWebhook({ id: webhook.id, version: conflict.version }, draft);
      return null;
    },
    onSuccess: (shown) => {
      setSecret(shown);
      if (shown !== null) return;
      notifications.show({ message: t('saved'), color: 'green' });
      onClose();
    },
    onError: (error) => {
      failed(error);
      conflict.meet(error);
    },
    onSettled: () => queries.invalidateQueries(webhooksQuery),
  });
  const { at, settle } = useFaults(save.error);
  const change = (changed: Partial<ChangedWebhook>): void => {
    settle(Object.keys(changed));
    setDraft({ ...draft, ...changed });
  };

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    save.mutate();
  }

  if (secret !== null) return <ShownSecret title={t('secret.title')} body={t('secret.body')} secret={secret} onClose={onClose} />;
  return (
    <Modal opened onClose={onClose} title={webhook ? t('changeOf', { host: hostOf(webhook) }) : t('add')} centered>
      <form onSubmit={submit}>
        <Stack>
          {save.isError && (conflict.view ?? <ProblemAlert error={save.error} />)}
          <TextInput label={t('url')} description={t('urlHint')} type="url" required maxLength={500} value={draft.url} error={at('/url')} onChange={(event) => change({ url: event.target.value })} data-autofocus />
          <Checkbox.Group label={t('events')} required value={draft.events} error={at('/events') && t('noEvents')} onChange={(chosen) => change({ events: webhookEvents.filter((event) => chosen.includes(event)) })}>
            <Stack gap="xs" mt="xs">{webhookEvents.map((event) => <Checkbox key={event} value={event} label={wordsOf(event)} />)}</Stack>
          </Checkbox.Group>
          {webhook && <Switch label={t('pause')} checked={draft.paused} onChange={({ currentTarget: { checked } }) => change({ paused: checked })} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('keep')}</Button>
            <Button type="submit" loading={save.isPending}>{t('save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
