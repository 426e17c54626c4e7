import { Group, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import { OutcomeBadge } from './badges.js';
import styles from './rule-changes.module.css';
import type { Outcome, Radius } from './types.js';

const colors: Record<Outcome, string> = { allow: 'var(--success)', conditional: 'var(--success)', deny: 'var(--danger)', unknown: 'var(--sun)' };

/** How many go from which outcome to which, as bars of one scale. */
export function Flows({ flows }: Pick<Radius, 'flows'>) {
  const { t } = useTranslation('ruleChanges');
  const most = Math.max(...flows.map(({ trips }) => trips));
  return (
    <Section title={t('flows.title')}>
      <Text size="sm" c="dimmed" mb="md">{t('flows.intro')}</Text>
      <ul className={styles['flows']}>
        {flows.map(({ from, to, trips }) => (
          <li key={`${from} ${to}`} className={styles['flow']}>
            <Group gap={6}>
              {from === to ? <><OutcomeBadge outcome={to} /><Text size="xs" c="dimmed" className={styles['whole']}>{t('flows.same')}</Text></> : (
                <><OutcomeBadge outcome={from} muted /><IconArrowRight size={16} aria-label={t('flows.row', { from: t(`outcome.${from}`), to: t(`outcome.${to}`) })} /><OutcomeBadge outcome={to} /></>
              )}
            </Group>
            <div className={styles['track']}><div className={styles['bar']} style={{ width: `${(100 * trips) / most}%`, background: colors[to], opacity: from === to ? 0.5 : 1 }} /></div>
            <Text fw={650} ta="right">{t('flows.trips', { count: trips })}</Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
