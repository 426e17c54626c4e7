import { Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { departureQuery } from '../packages/api.js';
import { DepartureFrame } from '../packages/departure-frame.js';
import { reconciliationQuery } from './api.js';
import { ListTable } from './list-table.js';
import styles from './reconciliation.module.css';
import type { Reconciliation } from './types.js';

const route = getRouteApi('/inside/departures/$departureId/lists');

/** Who stands on which of five lists, and what does not fit together. */
export function ReconciliationPage() {
  const { departureId } = route.useParams();
  const compared = useQuery(reconciliationQuery(departureId));
  return (
    <Answer page query={useQuery(departureQuery(departureId))} shapes={[60, 160, 260]}>
      {(departure) => (
        <DepartureFrame departure={departure}>
          <Answer query={compared} shapes={[90, 400]}>{(found) => <Compared departureId={departureId} found={found} />}</Answer>
        </DepartureFrame>
      )}
    </Answer>
  );
}

function Compared({ departureId, found }: { readonly departureId: string; readonly found: Reconciliation }) {
  const { t, i18n } = useTranslation('reconciliation');
  const [chosen, setChosen] = useState<string | null>(null);
  const { travellers, agreeing } = found;
  if (travellers.length === 0) return <Empty title={t('empty.title')} body={t('empty.body')} icon={<IconUsers aria-hidden />} />;
  const wrong = travellers.filter(({ findings }) => findings.length > 0);
  const shown = (chosen ?? (wrong.length > 0 ? 'wrong' : 'all')) === 'wrong' ? wrong : travellers;
  return (
    <Stack gap="md">
      <Paper withBorder p="md">
        <Text c="dimmed" size="sm">{t('intro')}</Text>
        <Group justify="space-between" mt="xs" gap="sm">
          <div>
            <Text fw={650}>{found.findings === 0 ? t('allAgree', { count: travellers.length }) : t('toMend', { count: found.findings, of: wrong.length })}</Text>
            <Text size="sm" c="dimmed">{t('agree', { count: agreeing })} · {t('asOf', { at: formatInstant(found.comparedAt, i18n.language) })}</Text>
          </div>
          <SegmentedControl
            className={styles['screenOnly']} aria-label={t('show')} value={shown === wrong && wrong.length > 0 ? 'wrong' : (chosen ?? 'all')} onChange={setChosen}
            data={[{ value: 'wrong', label: t('onlyWrong', { count: wrong.length }) }, { value: 'all', label: t('everybody', { count: travellers.length }) }]}
          />
        </Group>
      </Paper>
      {shown.length === 0
        ? <Empty title={t('nothing.title')} body={t('nothing.body')} icon={<IconCircleCheck aria-hidden />} />
        : <ListTable departureId={departureId} travellers={shown} />}
    </Stack>
  );
}
