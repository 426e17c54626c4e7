import { Button, Stack, Text } from '@mantine/core';
import { IconDownload, IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { Page } from '../../ui/desk/page.js';
import { auditQuery, fileOf } from './api.js';
import { AuditFilters } from './audit-filters.js';
import { ChainCheck } from './chain-check.js';
import { EntryLine } from './entry-line.js';

const route = getRouteApi('/inside/audit');

/** Who did what, newest first, and whether the record of it is whole. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const search = route.useSearch();
  const query = useInfiniteQuery(auditQuery(search));
  const download = <Button component="a" href={fileOf(search)} download variant="default" title={t('exportHint')} leftSection={<IconDownload size={18} aria-hidden />}>{t('export')}</Button>;
  return (
    <Page title={t('title')} intro={t('intro')} actions={download}>
      <ChainCheck />
      <AuditFilters search={search} />
      <Answer query={query} shapes={[64, 64, 64, 64]}>
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.items);
          if (entries.length === 0) return <Empty title={t('empty.title')} body={t('empty.body')} icon={<IconHistory aria-hidden />} />;
          return (
            <Stack gap="xs">
              <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>{entries.map((entry) => <EntryLine key={entry.seq} entry={entry} />)}</ol>
              <Text size="sm" c="dimmed">{t('exportHint')}</Text>
              <LoadMore query={query} />
            </Stack>
          );
        }}
      </Answer>
    </Page>
  );
}
