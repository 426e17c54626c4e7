import { useTranslation } from 'react-i18next';
import { TextLink } from '../../ui/desk/link.js';
import { useMay } from '../accounts/session.js';
import styles from './reconciliation.module.css';
import type { Finding } from './types.js';

/** One thing that does not fit, and the way to where it is put right. */
export function FindingLine({ departureId, finding }: { readonly departureId: string; readonly finding: Finding }) {
  const { t } = useTranslation('reconciliation');
  const { list, code, way, flight, authority } = finding;
  const where = [way && t(`way.${way}`), flight, authority].filter(Boolean).join(', ');
  return (
    <li>
      <span><strong>{where ? t('listAt', { list: t(`lists.${list}`), where }) : t(`lists.${list}`)}:</strong> {t(`findings.${code}`)}</span>
      <span className={styles['screenOnly']}><Mend departureId={departureId} finding={finding} /></span>
    </li>
  );
}

function Mend({ departureId, finding: { mend: { place, id } } }: { readonly departureId: string; readonly finding: Finding }) {
  const { t } = useTranslation('reconciliation');
  const may = { bookings: useMay('booking.read'), applications: useMay('application.read'), rooms: useMay('rooming.read'), bibs: useMay('bib.manage'), flights: useMay('flight.read'), tickets: useMay('ticket.read') };
  if (place === 'booking' && id && may.bookings) return <TextLink size="sm" to="/bookings/$bookingId" params={{ bookingId: id }}>{t('mend.booking')}</TextLink>;
  if (place === 'application' && id && may.applications) return <TextLink size="sm" to="/applications/$applicationId" params={{ applicationId: id }}>{t('mend.application')}</TextLink>;
  if (place === 'rooms' && may.rooms) return <TextLink size="sm" to="/departures/$departureId/rooms" params={{ departureId }}>{t('mend.rooms')}</TextLink>;
  if (place === 'bibs' && may.bibs) return <TextLink size="sm" to="/departures/$departureId/bibs" params={{ departureId }}>{t('mend.bibs')}</TextLink>;
  if (place === 'tickets' && may.tickets) return <TextLink size="sm" to="/departures/$departureId/tickets" params={{ departureId }}>{t('mend.tickets')}</TextLink>;
  if (place === 'flights' && may.flights) return <TextLink size="sm" to="/departures/$departureId/flights" params={{ departureId }}>{t('mend.flights')}</TextLink>;
  return <TextLink size="sm" to="/departures/$departureId/readiness" params={{ departureId }}>{t('mend.readiness')}</TextLink>;
}
