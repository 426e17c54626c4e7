import { Group, RingProgress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Section } from '../../ui/desk/section.js';
import { readinessQuery } from './api.js';
import { BlockedTravellers } from './blocked-travellers.js';
import type { Readiness } from './types.js';

interface ReadinessSectionProps {
  readonly departureId: string;
}

/** Whether the departure can leave: who is blocked, by what, whose turn it is and until when. */
export function ReadinessSection({ departureId }: ReadinessSectionProps) {
  const { t } = useTranslation('readiness');
  return (
    <Section title={t('title')}>
      <Answer query={useQuery(readinessQuery(departureId))} shapes={[90, 140]}>
        {(readiness) => (readiness.travellers === 0 ? <Text c="dimmed">{t('none')}</Text> : <Shown readiness={readiness} />)}
      </Answer>
    </Section>
  );
}

function Shown({ readiness }: { readonly readiness: Readiness }) {
  const { t } = useTranslation('readiness');
  const { travellers, ready, blocked, items } = readiness;
  const readyNames = items.filter((item) => item.state === 'ready').map((item) => item.name);
  return (
    <Stack gap="md">
      <Group>
        <RingProgress
          size={84}
          thickness={9}
          roundCaps
          aria-hidden
          sections={ready > 0 ? [{ value: (ready / travellers) * 100, color: 'var(--success)' }] : []}
          label={<Text ta="center" fw={700} size="sm">{Math.floor((ready / travellers) * 100)}%</Text>}
        />
        <div style={{ flex: '1 1 10rem', minWidth: 0 }}>
          <Text fw={650}>{t('summary', { ready, travellers })}</Text>
          <Text c="dimmed">{blocked === 0 ? t('allReady') : t('blocked', { count: blocked })}</Text>
        </div>
      </Group>
      <BlockedTravellers items={items.filter((item) => item.state === 'blocked')} />
      {readyNames.length > 0 && <Text size="sm" c="dimmed">{t('readyNames')}: {readyNames.join(', ')}</Text>}
    </Stack>
  );
}
