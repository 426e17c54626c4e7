import { Button, Grid, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconHash, IconPrinter } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import type { Departure } from '../packages/types.js';
import { assignBibs, bibsQuery } from './api.js';
import { BibRanges } from './bib-ranges.js';
import { BibTable } from './bib-table.js';
import { Lists } from './lists.js';
import styles from './rooming.module.css';
import type { Bibs } from './types.js';

interface BibsOfRaceProps {
  readonly departure: Departure;
  readonly bibs: Bibs;
}

export function BibsOfRace({ departure, bibs }: BibsOfRaceProps) {
  const { t } = useTranslation(['bibs', 'rooming']);
  const queries = useQueryClient();
  const assign = useMutation({
    mutationFn: () => assignBibs(departure.id),
    onSuccess: (now) => {
      queries.setQueryData(bibsQuery(departure.id).queryKey, now);
      void queries.invalidateQueries({ queryKey: ['bibs', departure.id, 'lists'] });
      notifications.show({ message: t('bibs:assigned'), color: 'green' });
    },
  });
  const categories = departure.allotments.filter(({ kind }) => kind === 'race').map(({ code, label }) => ({ code, label }));
  const numbered = bibs.runners.filter(({ number }) => number !== null).length;
  return (
    <>
      <Group justify="space-between">
        <div>
          <Text fw={600}>{t('bibs:summary', { count: bibs.runners.length, numbered })}</Text>
          <Text size="sm" c="dimmed">{t('bibs:shared', { name: departure.eventName ?? '' })}</Text>
        </div>
        <Group gap="xs" className={styles['screenOnly']}>
          <Button leftSection={<IconHash size={18} aria-hidden />} disabled={bibs.ranges.length === 0} loading={assign.isPending} onClick={() => assign.mutate()}>{t('bibs:assign')}</Button>
          {numbered > 0 && <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>{t('rooming:print')}</Button>}
        </Group>
      </Group>
      {assign.error && <ProblemAlert error={assign.error} />}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 8 }} className={styles['wide']}><BibTable bibs={bibs} categories={categories} /></Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }} className={styles['screenOnly']}>
          <Stack gap="lg">
            <BibRanges departureId={departure.id} bibs={bibs} categories={categories} />
            <Lists departureId={departure.id} kind="bibs" />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}
