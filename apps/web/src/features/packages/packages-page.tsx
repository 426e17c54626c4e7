import { Badge, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconMapPin, IconPackage } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { ButtonLink, CardLink } from '../../ui/desk/link.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { Page } from '../../ui/desk/page.js';
import { useMay } from '../accounts/session.js';
import { packagesQuery } from './package-api.js';
import type { PackageSummary } from './types.js';

export function PackagesPage() {
  const { t } = useTranslation('packages');
  const query = useInfiniteQuery(packagesQuery);
  const mayWrite = useMay('package.write');
  const add = mayWrite && <ButtonLink to="/packages/new">{t('new')}</ButtonLink>;
  return (
    <Page title={t('title')} intro={t('intro')} actions={add}>
      <Answer query={query} shapes={[150, 150]}>
        {({ pages }) => {
          const packages = pages.flatMap((page) => page.items);
          if (packages.length === 0) return <Empty title={t('empty.title')} body={t('empty.body')} icon={<IconPackage aria-hidden />}>{add}</Empty>;
          return (
            <Stack>
              <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>{packages.map((one) => <PackageCard key={one.id} summary={one} />)}</SimpleGrid>
              <LoadMore query={query} />
            </Stack>
          );
        }}
      </Answer>
    </Page>
  );
}

function PackageCard({ summary: { id, name, purpose, destination, days, departures, termsVersion } }: { readonly summary: PackageSummary }) {
  const { t } = useTranslation('packages');
  return (
    <CardLink to="/packages/$packageId" params={{ packageId: id }} withBorder padding="lg" c="inherit" td="none">
      <Stack gap="xs" h="100%">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Title order={2} size="h4">{name}</Title>
          <Badge variant="light" style={{ flexShrink: 0 }}>{t(`purpose.${purpose}`)}</Badge>
        </Group>
        <Group gap={6} wrap="nowrap" c="dimmed"><IconMapPin size={16} style={{ flexShrink: 0 }} aria-hidden /><Text size="sm">{destination}</Text></Group>
        <Text size="sm" mt="auto">{[t('days', { count: days }), t('departures', { count: departures })].join(' · ')}</Text>
        <Text size="sm" c="dimmed">{termsVersion === null ? t('terms.none') : t('terms.version', { version: termsVersion })}</Text>
      </Stack>
    </CardLink>
  );
}
