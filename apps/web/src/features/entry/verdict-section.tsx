import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { Section } from '../../ui/desk/section.js';
import { textOr } from '../../ui/texts.js';
import { VerdictBadge } from './badges.js';
import styles from './entry.module.css';
import type { Application } from './types.js';

/** What a rule must have done to have led to the verdict; the others had no say, and are kept to be looked at. */
const leading: ReadonlySet<string> = new Set(['allows', 'denies', 'requires', 'freezes', 'asks', 'lapsed']);

interface VerdictSectionProps {
  readonly verdict: Application['verdict'];
}

/** What the entry rules say about this traveller, with the rules that led to it and where they come from. */
export function VerdictSection({ verdict }: VerdictSectionProps) {
  const { t, i18n } = useTranslation('applications');
  const led = verdict.rules.filter(({ role }) => leading.has(role));
  const others = verdict.rules.filter(({ role }) => !leading.has(role));
  return (
    <Section title={t('verdict')} aside={<VerdictBadge outcome={verdict.outcome} />}>
      <Stack gap="md">
        <Text>{verdict.summary}</Text>
        {verdict.requirements.length > 0 && (
          <div>
            <Text fw={650} size="sm">{t('requirements')}</Text>
            <List size="sm" spacing={4}>
              {verdict.requirements.map(({ code, text, owner, latestSafeDate, state, late }) => (
                <List.Item key={code}>
                  {text}{' '}
                  <Text span size="sm" c={late ? 'red.8' : 'dimmed'}>
                    {t(`owners.${owner}`)}
                    {state === 'met' ? `, ${t('met')}` : `, ${t('due', { day: formatDay(latestSafeDate, i18n.language) })}`}
                  </Text>
                </List.Item>
              ))}
            </List>
          </div>
        )}
        <div>
          <Text fw={650} size="sm" mb={4}>{t('rules')}</Text>
          <Rules rules={led} />
          {others.length > 0 && (
            <details className={styles['others']}>
              <summary>{t('otherRules', { count: others.length })}</summary>
              <Rules rules={others} />
            </details>
          )}
        </div>
      </Stack>
    </Section>
  );
}

function Rules({ rules }: { readonly rules: Application['verdict']['rules'] }) {
  const { t, i18n } = useTranslation('applications');
  return (
    <ul className={styles['rules']}>
      {rules.map(({ id, summary, source, role, authority }) => (
        <li key={id}>
          <Text size="sm">{summary}</Text>
          <Text size="xs" c="dimmed">{authority}: {textOr(i18n, 'applications', `roles.${role}`, role)}. {t('source', { source })}</Text>
        </li>
      ))}
    </ul>
  );
}
