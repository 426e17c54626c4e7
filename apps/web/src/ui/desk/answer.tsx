import { Alert, Skeleton, Stack } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { PageProblem } from './page-problem.js';
import { ProblemAlert } from './problem-alert.js';

interface AnswerProps<Data> {
  readonly query: UseQueryResult<Data>;
  /** Where it is the whole page that is answered. */
  readonly page?: boolean;
  /** Heights of the shapes that stand in for the content, in pixels. */
  readonly shapes?: readonly number[];
  readonly children: (data: Data) => ReactNode;
}

/** Shows what a query answered; shapes until it does, and its problem when it was refused. */
export function Answer<Data>({ query, page = false, shapes = [120, 120], children }: AnswerProps<Data>) {
  const { t } = useTranslation('desk');
  const { refetch, error } = query;
  const isUnreachable = query.data === undefined && error instanceof Problem && error.code === 'network.unreachable';
  // What could not be read at all comes by itself once there is a server again.
  useEffect(() => {
    if (!isUnreachable) return undefined;
    const timer = setInterval(() => void refetch({ cancelRefetch: false }), 5_000);
    return () => clearInterval(timer);
  }, [isUnreachable, refetch]);
  if (query.data !== undefined) return children(query.data);
  const again = (): void => void refetch();
  if (query.error) return page ? <PageProblem error={query.error} onAgain={again} /> : <ProblemAlert error={query.error} onAgain={again} />;
  if (query.isPaused) return <Alert color="orange" role="status" icon={<IconPlugConnectedX aria-hidden />} title={t('offline.title')}>{t('offline.body')}</Alert>;
  return (
    <Stack role="status" aria-label={t('loading')}>
      {shapes.map((height, at) => <Skeleton key={at} height={height} radius="md" />)}
    </Stack>
  );
}
