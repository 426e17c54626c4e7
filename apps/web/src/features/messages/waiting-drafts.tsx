import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { TextLink } from '../../ui/desk/link.js';
import { draftsQuery } from './api.js';

/** Letters that somebody has to approve before they go out, each with the way to where that is done. */
export function WaitingDrafts({ departureId }: { readonly departureId: string }) {
  const { t } = useTranslation('messages');
  const { data, error } = useQuery(draftsQuery(departureId));
  if (error) return <ProblemAlert error={error} />;
  if (!data || data.length === 0) return null;
  return (
    <Section title={t('drafts')}>
      <Stack gap="xs">
        {data.map(({ occasion, occasionId, letters }) => (
          <Group key={`${occasion} ${occasionId}`} justify="space-between" gap="xs">
            <Text><Text span fw={600}>{t(`draft.${occasion}`)}</Text> · {t('letters', { count: letters })}</Text>
            <TextLink to={occasion === 'schedule-change' ? '/departures/$departureId/flights' : '/departures/$departureId/suspension'} params={{ departureId }}>{t('approve')}</TextLink>
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
