import { Badge, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countryName } from '../../ui/countries.js';
import { Section } from '../../ui/desk/section.js';
import { TextLink } from '../../ui/desk/link.js';
import { useMay } from '../accounts/session.js';
import type { Departure } from '../packages/types.js';
import { InvitationControls } from './invitation-controls.js';
import styles from './bookings.module.css';
import type { BookedTraveller, Booking, InvitationState } from './types.js';

const invitationColors: Record<InvitationState, string> = { none: 'gray', sent: 'blue', used: 'green', expired: 'orange', revoked: 'red' };

interface BookedTravellersProps {
  readonly booking: Booking;
  readonly departure: Departure | undefined;
}

export function BookedTravellers({ booking, departure }: BookedTravellersProps) {
  const { t } = useTranslation('bookings');
  return (
    <Section title={t('party')} aside={<Text c="dimmed" size="sm">{t('travellers', { count: booking.travellers.length })}</Text>}>
      <SimpleGrid component="ul" cols={{ base: 1, sm: 2, lg: 3 }} className={styles['party']}>
        {booking.travellers.map((traveller) => (
          <li key={traveller.id} className={styles['traveller']}>
            <TravellerCard traveller={traveller} departure={departure} confirmed={booking.status === 'confirmed'} />
          </li>
        ))}
      </SimpleGrid>
    </Section>
  );
}

interface TravellerCardProps {
  readonly traveller: BookedTraveller;
  readonly departure: Departure | undefined;
  readonly confirmed: boolean;
}

function TravellerCard({ traveller, departure, confirmed }: TravellerCardProps) {
  const { t, i18n } = useTranslation('bookings');
  const mayRead = useMay('checklist.read');
  const label = (kind: string, code: string): string =>
    departure?.allotments.find((allotment) => allotment.kind === kind && allotment.code === code)?.label ?? code;
  const optionLabel = (code: string): string => departure?.prices.find(({ option }) => option === `option.${code}`)?.label ?? code;
  const name = [traveller.givenNames, traveller.surname].filter(Boolean).join(' ') || t('erased');
  const legs = [traveller.arrivalLegId, traveller.departureLegId]
    .flatMap((id) => departure?.legs.filter((leg) => leg.id === id) ?? [])
    .map(({ carrier, number }) => `${carrier} ${number}`);
  return (
    <Stack gap={6} h="100%">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={650} miw={0} className={styles['name']}>{name}</Text>
        <Badge variant="light" color={invitationColors[traveller.invitation]}>{t(`invitation.${traveller.invitation}`)}</Badge>
      </Group>
      <Text size="sm" c="dimmed">{[traveller.nationality && countryName(traveller.nationality, i18n.language), traveller.email].filter(Boolean).join(' · ')}</Text>
      <Text size="sm">
        {[traveller.race ? label('race', traveller.race) : t('noRace'), label('room', traveller.room), ...traveller.options.map((code) => optionLabel(code)), ...legs].join(' · ')}
      </Text>
      <Text size="sm">{t('stage')}: {t(`stages.${traveller.stage}`)}</Text>
      {confirmed && mayRead && traveller.surname && (
        <TextLink to="/travellers/$travellerId/checklist" params={{ travellerId: traveller.id }} size="sm" aria-label={t('checklistOf', { name })}>{t('checklist')}</TextLink>
      )}
      {confirmed && <InvitationControls travellerId={traveller.id} name={name} state={traveller.invitation} />}
    </Stack>
  );
}
