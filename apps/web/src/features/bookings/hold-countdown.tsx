import { Alert, Text } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { ButtonLink } from '../../ui/desk/link.js';
import { useNow } from '../../ui/use-now.js';
import { formatLeft } from './format-left.js';

interface HoldCountdownProps {
  readonly departureId: string;
  readonly expiresAt: string;
  /** Called once the time is over. */
  readonly onOver: () => void;
}

/** How long a hold still lasts, counting down. */
export function HoldCountdown({ departureId, expiresAt, onOver }: HoldCountdownProps) {
  const { t, i18n } = useTranslation('bookings');
  const left = Date.parse(expiresAt) - useNow();
  const over = left <= 0;

  useEffect(() => {
    if (over) onOver();
    // Once per hold: the parent makes a new function on each render.
  }, [over]);

  if (over) return <HoldOver departureId={departureId} />;
  return (
    <Alert color={left < 300_000 ? 'orange' : 'accent'} icon={<IconClock aria-hidden />}>
      <Text fw={650} role="timer" aria-live="off">{t('expiresIn', { left: formatLeft(left) })}</Text>
      <Text size="sm">{t('expiresAt', { at: formatInstant(expiresAt, i18n.language) })}</Text>
    </Alert>
  );
}

interface HoldOverProps {
  readonly departureId: string;
}

/** What has become of a hold that nobody confirmed, and the way on. */
export function HoldOver({ departureId }: HoldOverProps) {
  const { t } = useTranslation('bookings');
  return (
    <Alert color="red" icon={<IconClock aria-hidden />} role="status">
      <Text size="sm">{t('over')}</Text>
      <ButtonLink to="/departures/$departureId/book" params={{ departureId }} mt="sm" size="xs" variant="default">{t('bookAgain')}</ButtonLink>
    </Alert>
  );
}
