import { Anchor, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { fileAddress } from './api.js';
import type { ManifestRecord } from './types.js';

interface RecordLineProps {
  readonly record: ManifestRecord;
  readonly form: string;
  readonly onSend: (() => void) | undefined;
}

/** One manifest as it was made: its files, and when it went to whom. */
export function RecordLine({ record: { id, kind, number, isDelta, people, madeAt, madeBy, sentAt, sentTo }, form, onSend }: RecordLineProps) {
  const { t, i18n } = useTranslation('manifests');
  const made = formatInstant(madeAt, i18n.language);
  return (
    <Group justify="space-between" gap="xs" align="flex-start">
      <div>
        <Text size="sm">{t(isDelta ? 'record.changes' : 'record.whole', { number, count: people })} · {sentAt && sentTo ? t('record.sent', { at: formatInstant(sentAt, i18n.language), to: sentTo }) : t('record.notSent')}</Text>
        <Text size="xs" c="dimmed">{madeBy ? t('record.madeBy', { at: made, name: madeBy }) : t('record.made', { at: made })}</Text>
      </div>
      <Group gap="sm">
        {formatsOf(kind).map((format) => (
          <Anchor key={format} size="sm" href={fileAddress(id, format)} download aria-label={t('record.downloadOf', { form, number, format: t(`format.${format}`) })}>{t(`format.${format}`)}</Anchor>
        ))}
        {onSend && <Button size="compact-sm" variant="light" aria-label={t('record.markSentOf', { form, number })} onClick={onSend}>{t('record.markSent')}</Button>}
      </Group>
    </Group>
  );
}

const formatsOf = (kind: ManifestRecord['kind']) => (kind === 'list' ? (['pdf', 'xlsx', 'csv'] as const) : (['text'] as const));
