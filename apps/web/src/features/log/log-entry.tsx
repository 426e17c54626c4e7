import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../ui/dates.js';
import { TextLink } from '../../ui/desk/link.js';
import { textOr } from '../../ui/texts.js';
import { useMay } from '../accounts/session.js';
import { factsOf } from './log-facts.js';
import { logIcons } from './log-icons.js';
import styles from './log.module.css';
import type { LogLine } from './types.js';

interface LogEntryProps {
  readonly line: LogLine;
  /** On a booking's own page nobody needs the way to it. */
  readonly withBooking: boolean;
}

/** Something that happened: what, who, when, and the way to what it happened to. */
export function LogEntry({ line, withBooking }: LogEntryProps) {
  const { t, i18n } = useTranslation('log');
  const { at, kind, type, count, actor } = line;
  const Icon = logIcons[kind];
  const who = actor.name ?? t(`actor.${actor.kind}`);
  const facts = factsOf(line, t, i18n);
  return (
    <li className={styles['entry']}>
      <span className={styles['sign']}><Icon size={16} aria-hidden /></span>
      <div>
        <Text fw={600} component="p" m={0}>
          {textOr(i18n, 'log', `said.${type}`, t(`kinds.${kind}`))}
          {count > 1 && <Text span size="sm" c="dimmed" fw={400}> · {t('times', { count })}</Text>}
          {facts.length > 0 && <Text span size="sm" fw={400}> · {facts.join(', ')}</Text>}
        </Text>
        <Text size="sm" c="dimmed" component="p" m={0}>{who}<About line={line} withBooking={withBooking} /></Text>
      </div>
      <time dateTime={at} className={styles['time']}>{formatTime(at, i18n.language)}</time>
    </li>
  );
}

function About({ line: { booking, traveller, applicationId, batchId, count }, withBooking }: LogEntryProps) {
  const { t } = useTranslation('log');
  const [mayReadBookings, mayReadApplications, mayReadBatches] = [useMay('booking.read'), useMay('application.read'), useMay('batch.read')];
  return (
    <>
      {traveller && count === 1 && <> · {traveller.name ?? t('erased')}</>}
      {booking && withBooking && <> · {mayReadBookings ? <TextLink to="/bookings/$bookingId" params={{ bookingId: booking.id }} underline="always">{t('booking', { reference: booking.reference })}</TextLink> : t('booking', { reference: booking.reference })}</>}
      {applicationId && mayReadApplications && <> · <TextLink to="/applications/$applicationId" params={{ applicationId }} underline="always">{t('application')}</TextLink></>}
      {batchId && mayReadBatches && <> · <TextLink to="/batches/$batchId" params={{ batchId }} underline="always">{t('batch')}</TextLink></>}
    </>
  );
}
