import { SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Page } from '../../ui/desk/page.js';
import { servicesQuery } from './api.js';
import { Minimums } from './minimums.js';
import { OwnPlaces } from './own-places.js';
import { Services } from './services.js';

/** What carriers run, how long changes take, and where: what legs of departures are made from. */
export function TimetablePage() {
  const { t } = useTranslation('timetable');
  return (
    <Page title={t('title')} intro={t('intro')}>
      <Answer query={useQuery(servicesQuery)} shapes={[320]}>{(services) => <Services services={services} />}</Answer>
      <SimpleGrid cols={{ base: 1, md: 2 }} style={{ alignItems: 'start' }}>
        <Minimums />
        <OwnPlaces />
      </SimpleGrid>
    </Page>
  );
}
