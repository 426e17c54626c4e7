import { Button, SimpleGrid } from '@mantine/core';
import { IconBuildingStore } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { Page } from '../../ui/desk/page.js';
import { AgencyCard } from './agency-card.js';
import { AgencyEditor } from './agency-editor.js';
import { agenciesQuery } from './api.js';

/** Who sells for the organisation, what they earn, and who signs in for them. */
export function AgenciesPage() {
  const { t } = useTranslation('agencies');
  const [adding, setAdding] = useState(false);
  const add = <Button onClick={() => setAdding(true)}>{t('add')}</Button>;
  return (
    <Page title={t('title')} intro={t('intro')} actions={add}>
      <Answer query={useQuery(agenciesQuery)} shapes={[160, 160]}>
        {(agencies) => agencies.length === 0
          ? <Empty title={t('empty.title')} body={t('empty.body')} icon={<IconBuildingStore aria-hidden />} />
          : <SimpleGrid cols={{ base: 1, md: 2 }}>{agencies.map((agency) => <AgencyCard key={agency.id} agency={agency} />)}</SimpleGrid>}
      </Answer>
      {adding && <AgencyEditor agency={undefined} onClose={() => setAdding(false)} />}
    </Page>
  );
}
