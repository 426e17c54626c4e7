import { Skeleton, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert.js';

interface AnswerProps<Data> {
  readonly query: UseQueryResult<Data>;
  /** Heights of the shapes that stand in for the content, in pixels. */
  readonly shapes?: readonly number[];
  readonly children: (data: Data) => ReactNode;
}

/** Shows what a query answered; shapes until it does, and its problem when it was refused. */
export function Answer<Data>({ query, shapes = [120, 120], children }: AnswerProps<Data>) {
  const { t } = useTranslation('desk');
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ProblemAlert error={query.error} onAgain={() => void query.refetch()} />;
  return (
    <Stack role="status" aria-label={t('loading')}>
      {shapes.map((height, at) => <Skeleton key={at} height={height} radius="md" />)}
    </Stack>
  );
}
