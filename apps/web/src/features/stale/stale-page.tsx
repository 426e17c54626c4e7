import { Group, Paper, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { Section } from '../../ui/desk/section.js';
import { formatMoney } from '../../ui/money.js';
import { departureQuery } from '../packages/api.js';
import { DepartureFrame } from '../packages/departure-frame.js';
import { settledQuery, staleQuery } from './api.js';
import { SettledList } from './settled-list.js';
import { StaleList } from './stale-list.js';
import type { StaleArtefacts } from './types.js';

const route = getRouteApi('/inside/departures/$departureId/re-issues');

/** What was issued for a departure and has become wrong, by the day on which it is too late. */
export function StalePage() {
  const { t } = useTranslation('stale');
  const { departureId } = route.useParams();
  const departure = useQuery(departureQuery(departureId));
  const stale = useQuery(staleQuery(departureId));
  const settled = useQuery(settledQuery(departureId));
  return (
    <Answer page query={departure} shapes={[60, 220]}>
      {(known) => (
        <DepartureFrame departure={known}>
          <Answer query={stale} shapes={[48, 300]}>
            {(found) =>
              found.items.length === 0 ? <Empty title={t('empty.title')} body={t('empty.body')} icon={<IconCircleCheck aria-hidden />} /> : (
                <Stack gap="md">
                  <Total found={found} />
                  <Section title={t('title')}><StaleList items={found.items} departureId={departureId} /></Section>
                </Stack>
              )}
          </Answer>
          {settled.data && settled.data.length > 0 && <Section title={t('history')}><SettledList items={settled.data} /></Section>}
        </DepartureFrame>
      )}
    </Answer>
  );
}

function Total({ found: { items, totals, unknownCosts } }: { readonly found: StaleArtefacts }) {
  const { t, i18n } = useTranslation('stale');
  const isEstimated = items.some(({ costBasis }) => costBasis.startsWith('ticket-'));
  const sums = totals.map((money) => formatMoney(money, i18n.language)).join(' + ') || t('totalNone');
  return (
    <Paper withBorder p="md">
      <Text c="dimmed" size="sm">{t('intro')}</Text>
      <Group gap="xl" mt="xs" align="baseline">
        <Text fw={650}>{t('count', { count: items.length })}</Text>
        <div>
          <Text span fw={650}>{sums}</Text>{' '}
          <Text span size="sm" c="dimmed">{t(isEstimated ? 'totalEstimated' : 'total')}{unknownCosts > 0 && `, ${t('unknown', { count: unknownCosts })}`}</Text>
        </div>
      </Group>
    </Paper>
  );
}
