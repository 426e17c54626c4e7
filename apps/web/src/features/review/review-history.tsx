import { Text, Timeline } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { Section } from '../../ui/desk/section.js';
import type { ReviewedCheck } from './types.js';

interface ReviewHistoryProps {
  readonly check: ReviewedCheck;
}

export function ReviewHistory({ check: { createdAt, finishedAt, history } }: ReviewHistoryProps) {
  const { t, i18n } = useTranslation('documents');
  const at = (instant: string): string => formatInstant(instant, i18n.language);
  return (
    <Section title={t('history.title')}>
      <Timeline bulletSize={14} lineWidth={2} active={history.length + 2}>
        <Timeline.Item title={<Text size="sm" fw={600}>{t('history.sent')}</Text>}><Text size="xs" c="dimmed">{at(createdAt)}</Text></Timeline.Item>
        {finishedAt && <Timeline.Item title={<Text size="sm" fw={600}>{t('history.checked')}</Text>}><Text size="xs" c="dimmed">{at(finishedAt)}</Text></Timeline.Item>}
        {history.map((step, index) => (
          <Timeline.Item key={index} title={<Text size="sm" fw={600}>{t(`history.${step.decision}`)}</Text>}>
            <Text size="xs" c="dimmed">{[step.actor, at(step.at)].filter(Boolean).join(', ')}</Text>
            {step.decision === 'lapsed' && <Text size="sm">{t('history.lapsedHint')}</Text>}
            {step.reason && <Text size="sm">{step.reason}</Text>}
            {step.corrected && <Text size="sm" c="dimmed">{t('history.corrected')}</Text>}
          </Timeline.Item>
        ))}
      </Timeline>
    </Section>
  );
}
