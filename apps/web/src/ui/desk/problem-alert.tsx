import { Alert, Anchor, Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';

interface ProblemAlertProps {
  readonly error: unknown;
  /** What else to say, in place of the problem's detail. */
  readonly detail?: string;
  readonly onAgain?: () => void;
  /** On the sign-in page itself, nobody is told to sign in elsewhere. */
  readonly signingIn?: boolean;
}

/** A refusal or a failure in its place on the page, in the problem's own words. */
export function ProblemAlert({ error, detail, onAgain, signingIn = false }: ProblemAlertProps) {
  const { t } = useTranslation('desk');
  const problem = error instanceof Problem ? error : undefined;
  const unreachable = problem?.code === 'network.unreachable';
  const more = detail ?? problem?.detail;
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />} title={unreachable ? t('unreachable') : (problem?.title ?? t('fault'))}>
      {more && more !== problem?.title && <Text size="sm">{more}</Text>}
      {problem?.status === 401 && !signingIn && (
        <Text size="sm">{t('signInAgain')} <Anchor href="/sign-in" target="_blank" size="sm">{t('signIn')}</Anchor></Text>
      )}
      {problem?.status === 500 && problem.correlationId && <Text size="sm">{t('correlation', { id: problem.correlationId })}</Text>}
      {onAgain && <Button mt="sm" size="xs" variant="default" onClick={onAgain}>{t('again')}</Button>}
    </Alert>
  );
}
