import { Text, Timeline } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import type { ItineraryDay } from './types.js';

interface ItineraryProps {
  readonly days: readonly ItineraryDay[];
}

export function Itinerary({ days }: ItineraryProps) {
  const { t } = useTranslation(['departures', 'packages']);
  return (
    <Section title={t('itinerary')}>
      <Timeline bulletSize={28} lineWidth={2} active={days.length}>
        {days.map(({ day, title, description, place, stay, meals, transfer }) => (
          <Timeline.Item key={day} bullet={<Text size="xs" fw={700} c="var(--mantine-primary-color-contrast)" aria-label={t('day', { day })}>{day}</Text>} title={title}>
            <Text size="xs" c="dimmed">{place}</Text>
            <Text size="sm" mt={2}>{description}</Text>
            <Text size="xs" c="dimmed" mt={2}>
              {[stay && t('packages:stayAt', { stay }), transfer, meals.map((meal) => t(`packages:meal.${meal}`)).join(', ')].filter(Boolean).join(' · ')}
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </Section>
  );
}
