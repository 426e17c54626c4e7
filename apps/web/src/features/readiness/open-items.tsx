import { Group, Select, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import { GroupedItems } from './grouped-items.js';
import { TravellerList } from './traveller-list.js';
import type { BlockerOwner, TravellerReadiness } from './types.js';
import { useBlockerWords } from './words.js';

const owners: readonly BlockerOwner[] = ['traveller', 'operator', 'officer', 'authority'];
const views = ['moves', 'travellers'] as const;

/** What is open, by whose move it is or by traveller, of one owner or one kind where that was asked for. */
export function OpenItems({ items }: { readonly items: readonly TravellerReadiness[] }) {
  const { t } = useTranslation('readiness');
  const words = useBlockerWords();
  const [view, setView] = useState<(typeof views)[number]>('moves');
  const [owner, setOwner] = useState<string | null>(null);
  const [key, setKey] = useState<string | null>(null);
  const keys = [...new Set(items.flatMap(({ blockers }) => blockers.map((blocker) => blocker.key)))];
  const narrowed = owner !== null || key !== null;
  const shown = items
    .map((item) => ({ ...item, blockers: item.blockers.filter((blocker) => (owner === null || blocker.owner === owner) && (key === null || blocker.key === key)) }))
    .filter(({ blockers }) => !narrowed || blockers.length > 0);
  return (
    <Section
      title={t('open.title')}
      aside={<SegmentedControl size="xs" value={view} onChange={(value) => setView(value)} data={views.map((value) => ({ value, label: t(`open.${value}`) }))} aria-label={t('open.view')} />}
    >
      <Stack gap="md">
        <Group grow gap="sm">
          <Select clearable label={t('open.owner')} placeholder={t('open.all')} value={owner} onChange={setOwner} data={owners.map((value) => ({ value, label: t(`owners.${value}`) }))} />
          <Select clearable searchable label={t('open.what')} placeholder={t('open.all')} value={key} onChange={setKey} data={keys.map((value) => ({ value, label: words(value) }))} />
        </Group>
        {shown.length === 0 ? <Text c="dimmed">{t('open.none')}</Text> : view === 'moves' ? <GroupedItems items={shown} /> : <TravellerList items={shown} />}
      </Stack>
    </Section>
  );
}
