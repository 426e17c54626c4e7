import { SimpleGrid } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { Page } from '../../ui/desk/page.js';
import { departuresQuery } from './api.js';
import { DepartureCard } from './departure-card.js';

export function DeparturesPage() {
  const { t } = useTranslation('departures');
  return (
    <Page title={t('title')}>
      <Answer query={useQuery(departuresQuery)} shapes={[180, 180]}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('empty.title')} body={t('empty.body')} icon={<IconCalendarEvent aria-hidden />} />
          ) : (
            <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
              {items.map((departure) => <DepartureCard key={departure.id} departure={departure} />)}
            </SimpleGrid>
          )}
      </Answer>
    </Page>
  );
}
