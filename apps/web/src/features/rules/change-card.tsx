import { Alert, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeBadge } from './badges.js';
import { RuleWords } from './rule-words.js';
import styles from './rules.module.css';
import type { RuleChange } from './types.js';
import { useRuleWords } from './use-rule-words.js';

/** One change: what stands on the left, what would be on the right, and what differs marked in both. */
export function ChangeCard({ change: { kind, before, after, fields }, children }: { readonly change: RuleChange; readonly children?: ReactNode }) {
  const { t } = useTranslation('rules');
  const { day } = useRuleWords();
  return (
    <article>
      <Group justify="space-between" mb="xs" gap="xs">
        <Group gap="xs"><ChangeBadge kind={kind} /><Text fw={650}>{after.id}</Text><Text size="sm" c="dimmed">{after.authority}</Text></Group>
        {children}
      </Group>
      {kind === 'refused' && <Alert color="red" mb="xs">{t('draft.refused')}</Alert>}
      {kind === 'closing' && after.known.to ? (
        <div className={styles['side']}><Text fw={600}>{after.summary}</Text><Text size="sm" c="dimmed">{t('draft.closedOn', { day: day(after.known.to) })}</Text></div>
      ) : (
        <div className={styles['pair']}>
          <div className={styles['side']}>
            <Text size="sm" c="dimmed">{t('draft.was')}</Text>
            {before ? <RuleWords rule={before} changed={fields} /> : <Text size="sm" mt="xs">{t('draft.nothingBefore')}</Text>}
          </div>
          <div className={styles['side']} data-side="after">
            <Text size="sm" c="dimmed">{t('draft.becomes')}</Text>
            <RuleWords rule={after} changed={fields} />
          </div>
        </div>
      )}
    </article>
  );
}
