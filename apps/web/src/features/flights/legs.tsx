import { Badge, Group, Stack, Text } from '@mantine/core';
import { IconArrowRight, IconBus, IconPlane, IconShip, IconTrain } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatThere } from '../../ui/dates.js';
import { Section } from '../../ui/desk/section.js';
import { textOr } from '../../ui/texts.js';
import type { Leg } from './types.js';

const icons: Readonly<Record<string, typeof IconPlane>> = { air: IconPlane, rail: IconTrain, road: IconBus, sea: IconShip };

interface LegsProps {
  readonly legs: readonly Leg[];
}

/** The legs of a departure, each at the local times of its two places. */
export function Legs({ legs }: LegsProps) {
  const { t } = useTranslation('departures');
  return (
    <Section title={t('legs')} aside={legs.length > 0 && <Text size="xs" c="dimmed">{t('local')}</Text>}>
      {legs.length === 0 && <Text c="dimmed">{t('noLegs')}</Text>}
      <Stack gap="md">{legs.map((leg) => <LegLine key={leg.id} leg={leg} />)}</Stack>
    </Section>
  );
}

function LegLine({ leg }: { readonly leg: Leg }) {
  const { t, i18n } = useTranslation('departures');
  const Icon = icons[leg.mode] ?? IconPlane;
  return (
    <Group wrap="nowrap" align="flex-start" gap="md">
      <Icon size={26} stroke={1.5} style={{ flexShrink: 0 }} color="var(--accent)" role="img" aria-label={textOr(i18n, 'departures', `mode.${leg.mode}`, leg.mode)} />
      <div style={{ flex: 1 }}>
        <Group gap="xs">
          <Text fw={650}>{leg.from}<IconArrowRight size={14} aria-label={t('to')} />{leg.to}</Text>
          <Badge variant="light" color={leg.direction === 'arrival' ? 'accent' : 'gray'}>{t(leg.direction)}</Badge>
        </Group>
        <Text size="sm">{leg.carrier} {leg.number}</Text>
        <Text size="sm" c="dimmed">
          {t('leaves', { at: formatThere(leg.departsAt, leg.fromZone, i18n.language) })} · {t('arrives', { at: formatThere(leg.arrivesAt, leg.toZone, i18n.language) })}
        </Text>
      </div>
    </Group>
  );
}
