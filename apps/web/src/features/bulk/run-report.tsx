import { Group, Progress, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { ButtonLink, TextLink } from '../../ui/desk/link.js';
import { Section } from '../../ui/desk/section.js';
import { bulkRunQuery } from './api.js';
import styles from './bulk.module.css';
import type { BulkSearch } from './bulk-search.js';
import type { BulkRun } from './types.js';

const icons = { waiting: IconClock, done: IconCheck, refused: IconAlertTriangle };

interface RunReportProps {
  readonly runId: string;
  readonly filter: BulkSearch;
}

/** How far a run is, and what became of each booking. It is the address's: a reload shows it again. */
export function RunReport({ runId, filter }: RunReportProps) {
  const { t } = useTranslation('bulk');
  const query = useQuery(bulkRunQuery(runId));
  const queries = useQueryClient();
  const isOver = query.data !== undefined && query.data.finishedAt !== null;
  // Every list and booking may be another now.
  useEffect(() => {
    if (isOver) void queries.invalidateQueries({ queryKey: ['bookings'] });
  }, [isOver, queries]);
  return (
    <Section title={t('report')} aside={isOver && <ButtonLink to="/bookings/many" search={filter} variant="default" size="xs">{t('more')}</ButtonLink>}>
      <Answer query={query} shapes={[60, 200]}>{(run) => <Shown run={run} />}</Answer>
    </Section>
  );
}

function Shown({ run: { finishedAt, waiting, done, refused, items } }: { readonly run: BulkRun }) {
  const { t } = useTranslation('bulk');
  const all = waiting + done + refused;
  return (
    <Stack>
      <div role="status">
        <Text fw={650}>{finishedAt ? t('finished', { done, refused }) : t('running', { done: done + refused, all })}</Text>
        {!finishedAt && <Text size="sm" c="dimmed">{t('goesOn')}</Text>}
      </div>
      {!finishedAt && <Progress value={((done + refused) / all) * 100} animated aria-label={t('running', { done: done + refused, all })} />}
      <div className={styles['table']}>
        <Table verticalSpacing="xs">
          <Table.Thead><Table.Tr><Table.Th>{t('column.booking')}</Table.Th><Table.Th>{t('column.outcome')}</Table.Th><Table.Th ta="right">{t('column.letters')}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {items.map(({ bookingId, reference, leader, state, problem, letters }) => {
              const Icon = icons[state];
              return (
                <Table.Tr key={bookingId}>
                  <Table.Td><TextLink to="/bookings/$bookingId" params={{ bookingId }} fw={650}>{reference}</TextLink> <Text span size="sm" c="dimmed">{leader}</Text></Table.Td>
                  <Table.Td><Group gap={6} wrap="nowrap" className={styles[state]}><Icon size={16} aria-hidden /><span>{t(`state.${state}`)}{problem?.detail && `: ${problem.detail}`}</span></Group></Table.Td>
                  <Table.Td ta="right">{letters || '–'}</Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  );
}
