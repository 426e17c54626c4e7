import { Box, Group, Spoiler, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { Section } from '../../ui/desk/section.js';
import styles from './amendments.module.css';
import { historyQuery } from './api.js';
import { CostLines, signed } from './cost-lines.js';
import type { HistoryEntry } from './types.js';

/** What was done to a booking since it was taken: by whom, when, at what cost. */
export function BookingHistory({ bookingId }: { readonly bookingId: string }) {
  const { t } = useTranslation('amendments');
  return (
    <Section title={t('history')}>
      <Answer query={useQuery(historyQuery(bookingId))} shapes={[48]}>
        {(entries) =>
          entries.length === 0 ? (
            <Text size="sm" c="dimmed">{t('noHistory')}</Text>
          ) : (
            <Stack component="ol" gap="md" className={styles['lines']}>{entries.map((entry) => <Entry key={entry.id} entry={entry} />)}</Stack>
          )
        }
      </Answer>
    </Section>
  );
}

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const { t, i18n } = useTranslation('amendments');
  const { kind, cause, changes, difference, lines, by, at } = entry;
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" align="baseline" gap="sm">
        <Text fw={650} size="sm">{cause ? t('cancelledBy', { cause: t(`cause.${cause}`) }) : t(`kind.${kind}`)}</Text>
        {difference.amount !== 0 && <Text size="sm" className={styles['amount']}>{signed(difference, i18n.language)}</Text>}
      </Group>
      <Text size="xs" c="dimmed">{[by, formatInstant(at, i18n.language)].filter(Boolean).join(', ')}</Text>
      {changes.map(({ text }) => <Text key={text} size="sm">{text}</Text>)}
      {lines.length > 0 && (
        <Spoiler maxHeight={0} showLabel={t('showLines')} hideLabel={t('hideLines')} styles={{ control: { fontSize: '0.875rem' } }}>
          <Box mt="xs"><CostLines lines={lines} currency={difference.currency} /></Box>
        </Spoiler>
      )}
    </li>
  );
}
