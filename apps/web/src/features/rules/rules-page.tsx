import { Button, Menu, Stack, Text } from '@mantine/core';
import { IconBook2, IconChevronDown, IconDownload, IconKey, IconPencil, IconUpload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { ButtonLink } from '../../ui/desk/link.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { Page } from '../../ui/desk/page.js';
import { useMay } from '../accounts/session.js';
import { rulesQuery } from './api.js';
import { DecisionTable } from './decision-table.js';
import { ExpiringSection } from './expiring-section.js';
import { RuleFilters } from './rule-filters.js';

const route = getRouteApi('/inside/rules');

/** The published rules as a decision table, as known on the day asked; every choice stands in the address. */
export function RulesPage() {
  const { t } = useTranslation('rules');
  const search = route.useSearch();
  const mayWrite = useMay('rule.write');
  const query = useInfiniteQuery(rulesQuery(search));
  const filtered = Object.keys(search).length > 0;
  return (
    <Page title={t('title')} intro={t('intro')} actions={<Actions mayWrite={mayWrite} />}>
      <ExpiringSection />
      <RuleFilters search={search} />
      <Answer query={query} shapes={[60, 200, 200]}>
        {({ pages }) => {
          const rules = pages.flatMap((page) => page.items);
          if (rules.length === 0) {
            const empty = filtered ? 'nothing' : 'empty';
            return (
              <Empty title={t(`${empty}.title`)} body={t(`${empty}.body`)} icon={<IconBook2 aria-hidden />}>
                {filtered && <ButtonLink to="/rules" search={{}} variant="default" mt="sm">{t('nothing.reset')}</ButtonLink>}
              </Empty>
            );
          }
          return (
            <Stack style={{ opacity: query.isPlaceholderData ? 0.6 : 1 }} aria-busy={query.isPlaceholderData}>
              <Text size="sm" c="dimmed" aria-live="polite">{t('count', { count: rules.length })}</Text>
              <DecisionTable rules={rules} />
              <LoadMore query={query} />
            </Stack>
          );
        }}
      </Answer>
    </Page>
  );
}

function Actions({ mayWrite }: { readonly mayWrite: boolean }) {
  const { t } = useTranslation('rules');
  return (
    <>
      {mayWrite && <ButtonLink to="/rule-drafts/new" leftSection={<IconPencil size={18} aria-hidden />}>{t('newChange')}</ButtonLink>}
      <ButtonLink to="/rule-drafts" variant="default">{t('drafts')}</ButtonLink>
      <Menu position="bottom-end">
        <Menu.Target><Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>{t('export')}</Button></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href="/api/v1/rule-packs/export?format=yaml" leftSection={<IconDownload size={16} aria-hidden />}>{t('exportYaml')}</Menu.Item>
          <Menu.Item component="a" href="/api/v1/rule-packs/export?format=json" leftSection={<IconDownload size={16} aria-hidden />}>{t('exportJson')}</Menu.Item>
          <Menu.Divider />
          {mayWrite && <Menu.Item component={Link} to="/rules/import" leftSection={<IconUpload size={16} aria-hidden />}>{t('import')}</Menu.Item>}
          <Menu.Item component={Link} to="/rules/keys" leftSection={<IconKey size={16} aria-hidden />}>{t('keys')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
