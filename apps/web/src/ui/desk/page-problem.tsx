import { Button, Group } from '@mantine/core';
import { IconLock, IconMapQuestion, IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { useTitle } from '../use-title.js';
import { Empty } from './empty.js';
import { ButtonLink } from './link.js';
import { ProblemAlert } from './problem-alert.js';

/** A page that could not be read: gone, closed, or out of reach for now. It says so calmly, and what to do. */
export function PageProblem({ error, onAgain }: { readonly error: unknown; readonly onAgain: () => void }) {
  const { t } = useTranslation('desk');
  const problem = error instanceof Problem ? error : undefined;
  const kind = problem?.code === 'network.unreachable' ? 'offline' as const : problem?.status === 404 || problem?.status === 422 ? 'notFound' as const : problem?.status === 403 ? 'closed' as const : null;
  useTitle(kind ? t(`${kind}.title`) : t('faultTitle'));
  if (!kind) return <ProblemAlert error={error} onAgain={onAgain} />;
  return (
    <Empty order={1} title={t(`${kind}.title`)} body={t(`${kind}.body`)} icon={kind === 'offline' ? <IconPlugConnectedX aria-hidden /> : kind === 'closed' ? <IconLock aria-hidden /> : <IconMapQuestion aria-hidden />}>
      <Group mt="sm">
        {kind === 'offline' && <Button onClick={onAgain}>{t('again')}</Button>}
        <ButtonLink to="/" variant="default">{t('notFound.home')}</ButtonLink>
      </Group>
    </Empty>
  );
}
