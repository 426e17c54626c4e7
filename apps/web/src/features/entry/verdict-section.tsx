import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { Section } from '../../ui/desk/section.js';
import { textOr } from '../../ui/texts.js';
import { VerdictBadge } from './badges.js';
import styles from './entry.module.css';
import type { Application } from './types.js';

interface VerdictSectionProps {
  readonly verdict: Application['verdict'];
}

/** What the entry rules say about this traveller, with the rules that led to it and where they come from. */
export function VerdictSection({ verdict }: VerdictSectionProps) {
  const { t, i18n } = useTranslation('applications');
  if (!verdict) return <Section title={t('verdict')}><Text c="dimmed">{t('noVerdict')}</Text></Section>;
  return (
    <Section title={t('verdict')} aside={<VerdictBadge outcome={verdict.outcome} />}>
      <Stack gap="md">
        <Text>{verdict.summary}</Text>
        {verdict.requirements.length > 0 && (
          <div>
            <Text fw={650} size="sm">{t('requirements')}</Text>
            <List size="sm" spacing={4}>
              {verdict.requirements.map(({ code, text, owner, latestSafeDate }) => (
                <List.Item key={code}>
                  {text}{' '}
                  <Text span size="sm" c="dimmed">
                    {textOr(i18n, 'applications', `owners.${owner}`, owner)}
                    {latestSafeDate && `, ${t('due', { day: formatDay(latestSafeDate, i18n.language) })}`}
                  </Text>
                </List.Item>
              ))}
            </List>
          </div>
        )}
        <div>
          <Text fw={650} size="sm" mb={4}>{t('rules')}</Text>
          <ul className={styles['rules']}>
            {verdict.rules.map(({ id, summary, source }) => (
              <li key={id}>
                <Text size="sm">{summary}</Text>
                <Text size="xs" c="dimmed">{t('source', { source })}</Text>
              </li>
            ))}
          </ul>
        </div>
      </Stack>
    </Section>
  );
}
