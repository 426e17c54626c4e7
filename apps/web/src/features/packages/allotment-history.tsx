import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDay, formatInstant } from '../../ui/dates.js';
import { allotmentChangesQuery } from './api.js';

interface AllotmentHistoryProps {
  readonly id: string;
}

/** Who changed it, to what and why; nothing where nobody did. */
export function AllotmentHistory({ id }: AllotmentHistoryProps) {
  const { t, i18n } = useTranslation('departures');
  const { data } = useQuery(allotmentChangesQuery(id));
  if (!data || data.length === 0) return null;
  return (
    <section aria-label={t('history')}>
      <Text size="sm" fw={650} mb={4}>{t('history')}</Text>
      <Stack gap="xs" component="ol" m={0} p={0}>
        {data.map(({ at, by, capacity, overbooking, releaseOn, reason }, place) => (
          <li key={place} style={{ listStyle: 'none' }}>
            <Text size="sm">
              {[t('termsOf', { capacity }), overbooking > 0 && t('overbooking', { count: overbooking }), releaseOn && t('releaseOn', { day: formatDay(releaseOn, i18n.language) })]
                .filter(Boolean).join(' · ')}
            </Text>
            <Text size="sm">{reason}</Text>
            <Text size="xs" c="dimmed">{[formatInstant(at, i18n.language), by].filter(Boolean).join(', ')}</Text>
          </li>
        ))}
      </Stack>
    </section>
  );
}
