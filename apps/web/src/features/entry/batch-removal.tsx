import { Button, Group, List, Modal, Radio, Skeleton, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { formatMoney } from '../../ui/money.js';
import { removalQuery, removeFromBatch } from './batch-api.js';
import { type RemovalCause, removalCauses, type RemovalPreview } from './batch-types.js';
import type { Batch, BatchApplication } from './types.js';
import { useBatchChange } from './use-batch-change.js';

interface BatchRemovalProps {
  readonly batch: Batch;
  readonly application: BatchApplication;
  readonly onClose: () => void;
}

/** Takes somebody off the list, after it has said what that does. */
export function BatchRemoval({ batch, application, onClose }: BatchRemovalProps) {
  const { t } = useTranslation('batches');
  const [cause, setCause] = useState<RemovalCause>(application.outdated ? 'outdated' : 'dropped-out');
  const [note, setNote] = useState('');
  const preview = useQuery(removalQuery(batch.id, batch.version, application.id));
  const remove = useBatchChange(
    (body: { cause: RemovalCause; note: string }, key) => removeFromBatch(batch.id, batch.version, { applicationId: application.id, ...body }, key),
    ({ listVersion }) => t('remove.done', { version: listVersion }),
    onClose,
  );
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    remove.mutate({ cause, note: note.trim() });
  }
  return (
    <Modal opened onClose={onClose} title={t('remove.title', { name: application.travellerName })} centered size="lg">
      <form onSubmit={submit}>
        <Stack>
          <Radio.Group label={t('remove.cause')} value={cause} onChange={(value) => setCause(removalCauses.find((one) => one === value) ?? cause)}>
            <Stack gap={6} mt={6}>
              {removalCauses.map((value) => (
                <Radio key={value} value={value} label={t(`remove.causes.${value}`)} description={t(`remove.effects.${value}`)} disabled={value === 'postponed' && application.outdated} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea label={t('remove.note')} description={t('remove.noteHint')} maxLength={2000} autosize minRows={2} value={note} onChange={(event) => setNote(event.target.value)} />
          <div>
            <Text fw={600} size="sm" mb={4}>{t('remove.what')}</Text>
            {preview.data && <Effects preview={preview.data} />}
            {preview.isPending && <Skeleton height={70} />}
            {preview.isError && <ProblemAlert error={preview.error} />}
          </div>
          {remove.isError && <ProblemAlert error={remove.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('remove.cancel')}</Button>
            <Button type="submit" color="red" loading={remove.isPending} disabled={!preview.data}>{t('remove.do')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const namesShown = 4;

function Effects({ preview: { listVersion, staying, moved, sendAgain, fee, deadline } }: { readonly preview: RemovalPreview }) {
  const { t, i18n } = useTranslation('batches');
  const shown = moved.slice(0, namesShown).map(({ travellerName, from, to }) => t('remove.movedOne', { name: travellerName, from, to }));
  const names = [...shown, ...(moved.length > namesShown ? [t('remove.movedMore', { count: moved.length - namesShown })] : [])].join(', ');
  return (
    <List size="sm" spacing={4}>
      <List.Item>{staying === 0 ? t('remove.versionEmpty') : t('remove.version', { version: listVersion, count: staying })}</List.Item>
      {staying > 0 && <List.Item>{moved.length === 0 ? t('remove.movedNone') : t('remove.moved', { count: moved.length, names })}</List.Item>}
      {staying > 0 && <List.Item>{sendAgain ? t('remove.again', { version: listVersion }) : t('remove.notSent')}</List.Item>}
      {sendAgain && fee && <List.Item>{t('remove.againFee', { fee: formatMoney(fee, i18n.language) })}</List.Item>}
      {deadline && <List.Item>{t('remove.deadline', { day: formatDay(deadline, i18n.language, 'long') })}</List.Item>}
    </List>
  );
}
