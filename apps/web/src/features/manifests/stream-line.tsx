import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../accounts/session.js';
import { DeltaWords } from './delta-words.js';
import { RecordLine } from './record-line.js';
import { SentDialog } from './sent-dialog.js';
import type { ManifestRecord, ManifestStream } from './types.js';

interface StreamLineProps {
  readonly departureId: string;
  readonly stream: ManifestStream;
  readonly flight: string;
  readonly onPreview: () => void;
}

/** What one receiver was sent in one form, whether it still holds, and the next one. */
export function StreamLine({ departureId, stream: { kind, receiver, items, lastSent, delta, isCurrent, isRetimed, held }, flight, onPreview }: StreamLineProps) {
  const { t } = useTranslation('manifests');
  const mayManage = useMay('manifest.manage');
  const [all, setAll] = useState(false);
  const [sending, setSending] = useState<ManifestRecord | null>(null);
  const form = t(`form.${kind}`, { receiver: t(`receiver.${receiver}`) });
  const state = !lastSent ? 'unsent' : isCurrent ? 'current' : 'changed';
  const colors = { unsent: 'gray', current: 'green', changed: 'orange' } as const;
  const [newest, ...earlier] = items;
  return (
    <Stack component="article" gap={6} aria-label={t('streamOf', { form, flight })}>
      <Group justify="space-between" gap="xs">
        <Group gap="xs"><Text fw={650}>{form}</Text><Badge variant="light" color={colors[state]}>{t(`state.${state}`)}</Badge></Group>
        {state !== 'current' && <Button size="xs" variant="light" onClick={onPreview} aria-label={t('previewOf', { form, flight })}>{t(lastSent ? 'previewChanges' : 'preview')}</Button>}
        {state === 'current' && <Button size="xs" variant="subtle" onClick={onPreview} aria-label={t('previewOf', { form, flight })}>{t('preview')}</Button>}
      </Group>
      {held.length > 0 && <Text size="sm" c="var(--warning)">{t('held', { count: held.length })}</Text>}
      {isRetimed && <Text size="sm">{t('retimed')}</Text>}
      {lastSent && delta && delta.added.length + delta.changed.length + delta.removed.length > 0 && <DeltaWords delta={delta} number={lastSent.number} />}
      {newest && <RecordLine record={newest} form={form} onSend={mayManage && !newest.sentAt ? () => setSending(newest) : undefined} />}
      {all && earlier.map((record) => <RecordLine key={record.id} record={record} form={form} onSend={undefined} />)}
      {!all && earlier.length > 0 && <Anchor component="button" size="sm" ta="left" onClick={() => setAll(true)}>{t('earlier', { count: earlier.length })}</Anchor>}
      {sending && <SentDialog departureId={departureId} record={sending} form={form} onClose={() => setSending(null)} />}
    </Stack>
  );
}
