import { NativeSelect, Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { reasonsQuery, type RejectionCode } from './queue-api.js';

interface ReasonChoiceProps {
  readonly code: RejectionCode | null;
  readonly onChange: (code: RejectionCode | null) => void;
}

/** The usual reasons to send an application back, and what the traveller reads for the one that is chosen. */
export function ReasonChoice({ code, onChange }: ReasonChoiceProps) {
  const { t } = useTranslation('queue');
  const { data: reasons = [] } = useQuery(reasonsQuery);
  const usual = reasons.filter((reason) => reason.code !== 'other');
  const chosen = reasons.find((reason) => reason.code === code);
  return (
    <div>
      <NativeSelect
        label={t('reasonCode')}
        value={code ?? ''}
        data={[{ value: '', label: t('reasonCodeNone') }, ...usual.map(({ code: value, words }) => ({ value, label: words.en.what }))]}
        onChange={({ target }) => onChange(usual.find((reason) => reason.code === target.value)?.code ?? null)}
      />
      {chosen && (
        <Paper withBorder p="sm" mt="xs">
          <Text size="xs" c="dimmed">{t('reads')}</Text>
          <Text size="sm">{chosen.words.en.what} {chosen.words.en.change}</Text>
        </Paper>
      )}
    </div>
  );
}
