import { Button, Container } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { Empty } from './empty.js';
import { ProblemAlert } from './problem-alert.js';

/** A page that cannot be shown: a refusal in its own words, a fault of ours with a way on. */
export function PageFault({ error }: ErrorComponentProps) {
  const { t } = useTranslation('desk');
  const reload = (): void => window.location.reload();
  if (error instanceof Problem) return <Container py="xl"><ProblemAlert error={error} onAgain={reload} /></Container>;
  return (
    <Container py="xl">
      <Empty title={t('faultTitle')} body={t('fault')}>
        <Button mt="sm" onClick={reload}>{t('reload')}</Button>
      </Empty>
    </Container>
  );
}
