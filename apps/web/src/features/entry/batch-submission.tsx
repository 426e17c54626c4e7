import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { submitBatch } from './api.js';
import styles from './batch.module.css';
import type { Batch } from './types.js';
import { useBatchChange } from './use-batch-change.js';

/** Records that the list went to the authority: the first one, or the one that takes the place of an earlier one. */
export function BatchSubmission({ batch }: { readonly batch: Batch }) {
  const { t } = useTranslation('batches');
  const [sentTo, setSentTo] = useState('');
  const submit = useBatchChange(
    (to: string, key) => submitBatch(batch.id, { version: batch.version, ...(to ? { sentTo: to } : {}) }, key),
    () => t('submitted'),
  );
  const again = batch.status === 'submitted';
  function send(event: SyntheticEvent): void {
    event.preventDefault();
    submit.mutate(sentTo.trim());
  }
  return (
    <Alert color={again ? 'orange' : 'accent'} variant="light" icon={<IconSend aria-hidden />} title={again ? t('toBeSent') : undefined}>
      <form onSubmit={send}>
        <Stack gap="sm">
          {again ? t('resubmitHint', { version: batch.listVersion }) : t('submitHint')}
          {submit.isError && <ProblemAlert error={submit.error} />}
          <Group align="flex-end" gap="sm">
            <TextInput className={styles['sentTo']} label={t('sentTo')} description={t('sentToHint')} maxLength={200} value={sentTo} onChange={(event) => setSentTo(event.target.value)} />
            <Button type="submit" loading={submit.isPending}>{again ? t('resubmit', { version: batch.listVersion }) : t('submit')}</Button>
          </Group>
        </Stack>
      </form>
    </Alert>
  );
}
