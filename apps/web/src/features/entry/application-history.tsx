import { Text, Timeline } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { Section } from '../../ui/desk/section.js';
import { textOr } from '../../ui/texts.js';
import { reasonsQuery } from './queue-api.js';
import type { HistoryEntry } from './types.js';

interface ApplicationHistoryProps {
  readonly history: readonly HistoryEntry[];
}

export function ApplicationHistory({ history }: ApplicationHistoryProps) {
  const { t, i18n } = useTranslation('applications');
  const { data: reasons = [] } = useQuery({ ...reasonsQuery, enabled: history.some(({ reasonCode }) => reasonCode !== null) });
  return (
    <Section title={t('history')}>
      <Timeline bulletSize={14} lineWidth={2} active={history.length}>
        {history.map(({ at, actor, action, reason, reasonCode }, index) => (
          <Timeline.Item key={index} title={<Text size="sm" fw={600}>{textOr(i18n, 'applications', `actions.${action}`, action)}</Text>}>
            <Text size="xs" c="dimmed">{actor}, {formatInstant(at, i18n.language)}</Text>
            {reasonCode && <Text size="sm">{reasons.find(({ code }) => code === reasonCode)?.words.en.what}</Text>}
            {reason && <Text size="sm">{reason}</Text>}
          </Timeline.Item>
        ))}
      </Timeline>
    </Section>
  );
}
