import { Anchor, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { effectWords, personName } from './flight-words.js';
import type { Affected, Board, WeighedChange } from './types.js';

const shownAtFirst = 5;

/** Who is affected: everybody with the same effects together, the hardest hit first. */
export function AffectedList({ weighed, board }: { readonly weighed: WeighedChange; readonly board: Board }) {
  const { t } = useTranslation('flights');
  const hit = weighed.affected.filter(({ effects, entry }) => effects.length > 0 || entry !== null);
  const groups = [...Map.groupBy(hit, ({ effects, entry }) => JSON.stringify([effects, entry])).values()].sort((a, b) => b.length - a.length);
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>{t('affected.summary', { count: weighed.affected.length, hit: hit.length })}</Text>
      {groups.map((people) => <SameEffects key={people[0]!.travellerId} people={people} board={board} />)}
    </Stack>
  );
}

function SameEffects({ people, board }: { readonly people: readonly Affected[]; readonly board: Board }) {
  const { t } = useTranslation('flights');
  const [isOpen, setIsOpen] = useState(false);
  const [first] = people;
  if (!first) return null;
  const shown = isOpen ? people : people.slice(0, shownAtFirst);
  return (
    <div>
      <List size="sm" spacing={2}>
        {first.effects.map((effect) => <List.Item key={effect.code}>{effectWords(t, effect, board)}</List.Item>)}
        {first.entry && <List.Item>{t('affected.entry', { from: t(`outcome.${first.entry.from}`), to: t(`outcome.${first.entry.to}`) })}</List.Item>}
      </List>
      <Text size="sm" c="dimmed">
        {t('affected.people', { count: people.length })}: {shown.map((one) => personName(one, t('erased'))).join(', ')}
        {people.length > shown.length && <> <Anchor component="button" type="button" size="sm" onClick={() => setIsOpen(true)}>{t('affected.more', { count: people.length - shown.length })}</Anchor></>}
      </Text>
    </div>
  );
}
