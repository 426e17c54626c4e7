import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { ButtonLink, TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { useMay } from '../accounts/session.js';
import { ContentForm } from './content-form.js';
import { packageQuery } from './package-api.js';
import { PriceLists } from './price-lists.js';
import { TermsSection } from './terms-section.js';
import type { Package } from './types.js';

const parts = ['content', 'prices', 'terms'] as const;

const route = getRouteApi('/inside/packages/$packageId');

export function PackagePage() {
  const { packageId } = route.useParams();
  return <Answer page query={useQuery(packageQuery(packageId))} shapes={[60, 220, 320]}>{(sold) => <Shown key={sold.id} sold={sold} />}</Answer>;
}

function Shown({ sold }: { readonly sold: Package }) {
  const { t } = useTranslation('packages');
  const mayWrite = useMay('package.write');
  return (
    <Page
      title={sold.name}
      intro={t('editIntro')}
      back={<TextLink to="/packages" size="sm">{t('title')}</TextLink>}
      actions={mayWrite && <ButtonLink to="/packages/$packageId/schedule" params={{ packageId: sold.id }}>{t('schedule')}</ButtonLink>}
    >
      <Tabs defaultValue="content">
        <Tabs.List mb="lg">{parts.map((part) => <Tabs.Tab key={part} value={part}>{t(`parts.${part}`)}</Tabs.Tab>)}</Tabs.List>
        <Tabs.Panel value="content"><ContentForm sold={sold} /></Tabs.Panel>
        <Tabs.Panel value="prices"><PriceLists sold={sold} mayWrite={mayWrite} /></Tabs.Panel>
        <Tabs.Panel value="terms"><TermsSection sold={sold} mayWrite={mayWrite} /></Tabs.Panel>
      </Tabs>
    </Page>
  );
}
