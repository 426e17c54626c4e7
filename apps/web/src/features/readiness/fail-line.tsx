import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { useMay } from '../accounts/session.js';
import { readinessSummariesQuery } from './api.js';
import { daysUntil } from './words.js';

/** One line for a list of departures: how many can leave, and when it fails if nothing happens. */
export function FailLine({ departureId }: { readonly departureId: string }) {
  const { t, i18n } = useTranslation('readiness');
  const { data } = useQuery({ ...readinessSummariesQuery, enabled: useMay('readiness.read') });
  const summary = data?.get(departureId);
  if (!summary || summary.travellers === 0) return null;
  const { ready, travellers, failsOn } = summary;
  const late = failsOn !== null && daysUntil(failsOn) < 0;
  return (
    <Text size="sm" mt={6} c={late ? 'var(--danger)' : 'dimmed'}>
      {t('line', { ready, travellers })}{failsOn && ` · ${t('fails.short', { day: formatDay(failsOn, i18n.language) })}`}
    </Text>
  );
}
