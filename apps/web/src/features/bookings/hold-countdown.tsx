import { Alert, Text } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { useNow } from '../../ui/use-now.js';

interface HoldCountdownProps {
  readonly expiresAt: string;
  /** Called once the time is over. */
  readonly onOver: () => void;
}

/** `1:04:09` or `04:09`. */
export function formatLeft(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1_000));
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, at) => (at === 0 && shown.length === 3 ? String(part) : String(part).padStart(2, '0'))).join(':');
}

/** How long a hold still lasts, counting down. */
export function HoldCountdown({ expiresAt, onOver }: HoldCountdownProps) {
  const { t, i18n } = useTranslation('bookings');
  const left = Date.parse(expiresAt) - useNow();
  const over = left <= 0;

  useEffect(() => {
    if (over) onOver();
    // Once per hold: the parent makes a new function on each render.
  }, [over]);

  if (over) return <Alert color="red" icon={<IconClock aria-hidden />} role="status">{t('over')}</Alert>;
  return (
    <Alert color={left < 300_000 ? 'orange' : 'accent'} icon={<IconClock aria-hidden />}>
      <Text fw={650} role="timer" aria-live="off">{t('expiresIn', { left: formatLeft(left) })}</Text>
      <Text size="sm">{t('expiresAt', { at: formatInstant(expiresAt, i18n.language) })}</Text>
    </Alert>
  );
}
