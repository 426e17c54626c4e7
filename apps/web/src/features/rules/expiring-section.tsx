import { Group, Text } from '@mantine/core';
import { IconHourglassLow } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../ui/desk/link.js';
import { Section } from '../../ui/desk/section.js';
import { expiringQuery } from './api.js';
import styles from './rules.module.css';
import type { ExpiringRule } from './types.js';
import { useRuleWords } from './use-rule-words.js';

const dayLength = 86_400_000;
const daysUntil = (day: string): number => Math.ceil((Date.parse(`${day}T00:00:00Z`) - Date.now()) / dayLength);

/** Rules in force that end soon, or that somebody should look at. Where there are none, nothing stands in the way of the list. */
export function ExpiringSection() {
  const { t } = useTranslation('rules');
  const rules = useQuery(expiringQuery).data;
  if (!rules || rules.length === 0) return null;
  return (
    <Section title={t('expiring.title')} aside={<IconHourglassLow size={20} color="var(--warning)" aria-hidden />}>
      <ul className={styles['plain']}>{rules.map((rule) => <Expiring key={`${rule.rule.id} ${rule.reason}`} {...rule} />)}</ul>
      <Text size="sm" c="dimmed" mt="sm">{t('expiring.hint')}</Text>
    </Section>
  );
}

function Expiring({ rule, authorityName, reason, due }: ExpiringRule) {
  const { t } = useTranslation('rules');
  const { day } = useRuleWords();
  const left = daysUntil(due);
  const lapsed = left < 0;
  return (
    <Group component="li" justify="space-between" align="flex-start" gap={4} py={6}>
      <div style={{ flex: '1 1 240px', minWidth: 0 }}>
        <TextLink to="/rules/$code" params={{ code: rule.id }} size="sm" fw={600}>{rule.summary}</TextLink>
        <Text size="xs" c="dimmed">{rule.id} · {authorityName}</Text>
      </div>
      <div>
        <Text size="sm" fw={600} c={lapsed || left <= 7 ? 'var(--danger)' : 'var(--warning)'}>{t(lapsed && reason === 'ends' ? 'expiring.ended' : `expiring.${reason}`, { day: day(due) })}</Text>
        {!lapsed && <Text size="xs" c="dimmed">{t('expiring.left', { count: left })}</Text>}
      </div>
    </Group>
  );
}
