import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { ButtonLink } from '../../ui/desk/link.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import { departureQuery } from '../packages/api.js';
import { DepartureFrame } from '../packages/departure-frame.js';
import type { Departure } from '../packages/types.js';
import { waitingListQuery } from './api.js';
import { EntryRow } from './entry-row.js';
import styles from './waiting-list.module.css';

const route = getRouteApi('/inside/departures/$departureId/waiting-list');

export function WaitingListPage() {
  const { departureId } = route.useParams();
  return (
    <Answer page query={useQuery(departureQuery(departureId))} shapes={[60, 320]}>
      {(departure) => <DepartureFrame departure={departure}><WaitingList departure={departure} /></DepartureFrame>}
    </Answer>
  );
}

/** A departure's waiting list: those who wait or have an offer, or those whose entry has ended. */
function WaitingList({ departure }: { readonly departure: Departure }) {
  const { t } = useTranslation('waitingList');
  const mayManage = useMay('waiting-list.manage');
  const [ended, setEnded] = useState(false);
  const query = useInfiniteQuery(waitingListQuery(departure.id, ended));
  return (
    <Section
      title={t('title')}
      aside={mayManage && departure.status === 'on-sale' && (
        <ButtonLink to="/departures/$departureId/waiting-list/add" params={{ departureId: departure.id }} size="sm" variant="light">{t('add')}</ButtonLink>
      )}
    >
      <Group justify="space-between" gap="sm" mb="md">
        <Text size="sm" c="dimmed" maw={620}>{t('intro')}</Text>
        <SegmentedControl
          size="sm"
          aria-label={t('show')}
          value={ended ? 'ended' : 'open'}
          data={[{ value: 'open', label: t('open') }, { value: 'ended', label: t('ended') }]}
          onChange={(shown) => setEnded(shown === 'ended')}
        />
      </Group>
      <Answer query={query} shapes={[64, 64, 64]}>
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.items);
          if (entries.length === 0) return <Empty title={t(ended ? 'emptyEnded.title' : 'empty.title')} body={t(ended ? 'emptyEnded.body' : 'empty.body')} />;
          return (
            <Stack gap="md">
              <ol className={styles['list']}>
                {entries.map((entry) => <EntryRow key={entry.id} entry={entry} departure={departure} mayManage={mayManage} />)}
              </ol>
              <LoadMore query={query} />
            </Stack>
          );
        }}
      </Answer>
    </Section>
  );
}
