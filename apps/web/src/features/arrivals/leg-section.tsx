import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatThere } from '../../ui/dates.js';
import { Section } from '../../ui/desk/section.js';
import styles from './arrivals.module.css';
import { GuideForm } from './guide-form.js';
import { TravellerLine } from './traveller-line.js';
import type { MetLeg } from './types.js';

/** One leg by the clocks of its places, who meets it, and everybody on it. */
export function LegSection({ departureId, leg }: { readonly departureId: string; readonly leg: MetLeg }) {
  const { t, i18n } = useTranslation('arrivals');
  const { number, from, to, departsAt, arrivesAt, fromZone, toZone, travellers, direction } = leg;
  const count = (outcome: 'arrived' | 'no-show'): number => travellers.filter(({ arrival }) => arrival?.outcome === outcome).length;
  return (
    <Section
      title={t('leg', { number, from, to })}
      aside={
        <Group gap="xs">
          <Badge variant="light" color="gray" tt="none">{t(`direction.${direction}`)}</Badge>
          <Badge variant="light" tt="none">{t('here', { here: count('arrived'), count: travellers.length })}</Badge>
          {count('no-show') > 0 && <Badge variant="light" color="red" tt="none">{t('notHere', { count: count('no-show') })}</Badge>}
        </Group>
      }
    >
      <Text>{t('times', { leaves: formatThere(departsAt, fromZone, i18n.language), lands: formatThere(arrivesAt, toZone, i18n.language) })}</Text>
      <GuideForm departureId={departureId} leg={leg} />
      {travellers.length === 0 ? <Text c="dimmed" size="sm" mt="sm">{t('nobody')}</Text> : (
        <ul className={styles['lines']}>
          {travellers.map((traveller) => <TravellerLine key={traveller.travellerId} departureId={departureId} leg={leg} traveller={traveller} />)}
        </ul>
      )}
    </Section>
  );
}
