import { Button } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Page } from '../../api/page.js';

interface LoadMoreProps {
  readonly query: UseInfiniteQueryResult<InfiniteData<Page<unknown>>>;
}

/** The way to a list's following page, while there is one. */
export function LoadMore({ query }: LoadMoreProps) {
  const { t } = useTranslation('desk');
  if (!query.hasNextPage) return null;
  return (
    <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
      {t('more')}
    </Button>
  );
}
