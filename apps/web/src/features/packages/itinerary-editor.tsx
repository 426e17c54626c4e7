import { ActionIcon, Button, Checkbox, Group, Paper, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import { type ContentDraft, moved, newRow } from './content-draft.js';
import type { ItineraryDay } from './types.js';

const meals: readonly ItineraryDay['meals'][number][] = ['breakfast', 'lunch', 'dinner'];

interface ItineraryEditorProps {
  readonly days: ContentDraft['itinerary'];
  readonly faultAt: (pointer: string) => string | undefined;
  readonly onChange: (days: ContentDraft['itinerary']) => void;
}

/** The days of a package, one after the other: where, where one sleeps, what one eats, how one gets there. */
export function ItineraryEditor({ days, faultAt, onChange }: ItineraryEditorProps) {
  const { t } = useTranslation('packages');
  const change = (key: number, part: Partial<ItineraryDay>): void => onChange(days.map((day) => (day.key === key ? { ...day, ...part } : day)));
  const add = (): void => onChange([...days, { key: newRow(), day: days.length + 1, title: '', description: '', place: days.at(-1)?.place ?? '', stay: days.at(-1)?.stay ?? null, meals: [], transfer: null }]);
  return (
    <Section title={t('itinerary')}>
      <Stack>
        {days.length === 0 && <Text c="dimmed" size="sm">{t('noDays')}</Text>}
        {days.map(({ key, title, description, place, stay, meals: eaten, transfer }, at) => (
          <Paper key={key} withBorder p="md" component="section" aria-label={t('day', { day: at + 1 })}>
            <Group justify="space-between" mb="xs">
              <Text fw={650}>{t('day', { day: at + 1 })}</Text>
              <Group gap={4}>
                <ActionIcon variant="subtle" disabled={at === 0} aria-label={t('earlier', { day: at + 1 })} onClick={() => onChange(moved(days, at, -1))}><IconArrowUp size={16} aria-hidden /></ActionIcon>
                <ActionIcon variant="subtle" disabled={at === days.length - 1} aria-label={t('later', { day: at + 1 })} onClick={() => onChange(moved(days, at, 1))}><IconArrowDown size={16} aria-hidden /></ActionIcon>
                <ActionIcon variant="subtle" color="red" aria-label={t('removeDay', { day: at + 1 })} onClick={() => onChange(days.filter((day) => day.key !== key))}><IconTrash size={16} aria-hidden /></ActionIcon>
              </Group>
            </Group>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <TextInput label={t('dayTitle')} withAsterisk value={title} error={faultAt(`/itinerary/${at}/title`)} onChange={(event) => change(key, { title: event.target.value })} />
              <TextInput label={t('place')} value={place} error={faultAt(`/itinerary/${at}/place`)} onChange={(event) => change(key, { place: event.target.value })} />
              <TextInput label={t('stay')} placeholder={t('noStay')} value={stay ?? ''} error={faultAt(`/itinerary/${at}/stay`)} onChange={(event) => change(key, { stay: event.target.value })} />
              <TextInput label={t('transfer')} value={transfer ?? ''} error={faultAt(`/itinerary/${at}/transfer`)} onChange={(event) => change(key, { transfer: event.target.value })} />
            </SimpleGrid>
            <Textarea mt="sm" label={t('description')} autosize minRows={2} value={description} error={faultAt(`/itinerary/${at}/description`)} onChange={(event) => change(key, { description: event.target.value })} />
            <Checkbox.Group mt="sm" label={t('meals')} value={[...eaten]} onChange={(value) => change(key, { meals: meals.filter((meal) => value.includes(meal)) })}>
              <Group mt={4}>{meals.map((meal) => <Checkbox key={meal} value={meal} label={t(`meal.${meal}`)} />)}</Group>
            </Checkbox.Group>
          </Paper>
        ))}
        <Button variant="light" leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>{t('addDay')}</Button>
      </Stack>
    </Section>
  );
}
