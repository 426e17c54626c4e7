import { Alert, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import type { ManifestPerson } from './types.js';

interface RefusedProps {
  readonly error: Error;
  readonly travellers: readonly ManifestPerson[];
}

/** Why a manifest cannot leave, person by person where it is about people. */
export function Refused({ error, travellers }: RefusedProps) {
  const { t } = useTranslation('manifests');
  if (!(error instanceof Problem) || error.errors.length === 0) return <ProblemAlert error={error} />;
  const names = new Map(travellers.map(({ id, name }) => [id, name ?? t('erased')]));
  const lines = error.errors.map(({ pointer, detail }) => {
    const [, where, id] = (pointer ?? '').split('/');
    if (where === 'travellers' && id) return `${names.get(id) ?? t('gone')}: ${detail}`;
    return error.code === 'manifest.settings' && where ? `${t(`settings.field.${where as 'sender'}`)}: ${detail}` : detail;
  });
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />} title={error.title}>
      {error.detail && error.detail !== error.title && <Text size="sm">{error.detail}</Text>}
      <Stack component="ul" gap={2} m={0} pl="md">{[...new Set(lines)].slice(0, 50).map((line) => <li key={line}><Text size="sm">{line}</Text></li>)}</Stack>
      {error.code === 'manifest.settings' && <Text size="sm" mt="xs">{t('settings.hint')}</Text>}
    </Alert>
  );
}
