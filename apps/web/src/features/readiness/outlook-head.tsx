import { Group, RingProgress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { Section } from '../../ui/desk/section.js';
import styles from './readiness.module.css';
import type { Readiness } from './types.js';
import { daysUntil } from './words.js';

/** How many can leave, and the day on which the departure fails if nothing happens. */
export function OutlookHead({ readiness }: { readonly readiness: Readiness }) {
  const { t } = useTranslation('readiness');
  const { ready, travellers, blocked } = readiness;
  return (
    <Section title={t('title')}>
      <div className={styles['head']}>
        <Group>
          <RingProgress
            size={84} thickness={9} roundCaps aria-hidden sections={ready > 0 ? [{ value: (ready / travellers) * 100, color: 'var(--success)' }] : []}
            label={<Text ta="center" fw={700} size="sm">{Math.floor((ready / travellers) * 100)}%</Text>}
          />
          <div style={{ flex: '1 1 10rem', minWidth: 0 }}>
            <Text fw={650}>{t('summary', { ready, travellers })}</Text>
            <Text c="dimmed">{blocked === 0 ? t('allReady') : t('blocked', { count: blocked })}</Text>
          </div>
        </Group>
        <FailDate readiness={readiness} />
      </div>
    </Section>
  );
}

function FailDate({ readiness: { outlook, minimum, travellers } }: { readonly readiness: Readiness }) {
  const { t, i18n } = useTranslation('readiness');
  const { failsOn, cause, failing, belowMinimumOn } = outlook;
  if (failsOn === null) return <Text c="dimmed">{t('fails.never')}</Text>;
  const days = daysUntil(failsOn);
  const below = belowMinimumOn !== null && cause === 'traveller';
  return (
    <div>
      <Text size="sm" c="dimmed">{t('fails.label')}</Text>
      <Group gap="xs" align="baseline">
        <Text fw={700} fz={24} c={days < 0 ? 'var(--danger)' : 'var(--ink)'}>{formatDay(failsOn, i18n.language, 'long')}</Text>
        <Text fw={600} c={days < 7 ? 'var(--danger)' : 'dimmed'}>{days < 0 ? t('fails.ago', { count: -days }) : days === 0 ? t('fails.today') : t('fails.in', { count: days })}</Text>
      </Group>
      <Text size="sm">{cause === 'minimum' ? t('fails.minimum', { minimum, travellers }) : t('fails.travellers', { count: failing })}</Text>
      {below && <Text size="sm" c="dimmed">{t('fails.below', { minimum, day: formatDay(belowMinimumOn, i18n.language) })}</Text>}
    </div>
  );
}
