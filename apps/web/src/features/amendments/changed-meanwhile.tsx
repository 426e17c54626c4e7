import { Alert, List, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { formatInstant } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';

const instant = /\d{4}-\d\d-\d\dT[\d:.]+Z/;

/** Why nothing was changed: for a booking that somebody else has changed, who, when and what, above what was typed. */
export function ChangedMeanwhile({ error }: { readonly error: Error }) {
  const { t, i18n } = useTranslation('amendments');
  if (!(error instanceof Problem) || error.code !== 'booking.changed') return <ProblemAlert error={error} />;
  return (
    <Alert color="orange" role="alert" icon={<IconUsers aria-hidden />} title={error.title}>
      {error.errors.length === 0 && <Text size="sm">{error.detail}</Text>}
      <List size="sm">
        {error.errors.map(({ detail }) => <List.Item key={detail}>{detail.replace(instant, (at) => formatInstant(at, i18n.language))}</List.Item>)}
      </List>
      <Text size="sm" mt="xs">{t('keptInput')}</Text>
    </Alert>
  );
}
