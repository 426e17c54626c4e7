import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../accounts/session.js';
import styles from './departure-tabs.module.css';

/** The pages of a departure, and the permission that each needs. An agency has the first alone. */
const tabs = [
  { to: '/departures/$departureId', text: 'overview', permission: 'departure.read' },
  { to: '/departures/$departureId/readiness', text: 'readiness', permission: 'readiness.read' },
  { to: '/departures/$departureId/sale', text: 'sale', permission: 'package.write' },
  { to: '/departures/$departureId/waiting-list', text: 'waitingList', permission: 'waiting-list.read' },
  { to: '/departures/$departureId/money', text: 'money', permission: 'payment.record' },
  { to: '/departures/$departureId/import', text: 'import', permission: 'import.write' },
  { to: '/departures/$departureId/re-issues', text: 'reissues', permission: 'stale-artefact.settle' },
  { to: '/departures/$departureId/rooms', text: 'rooms', permission: 'rooming.read' },
  { to: '/departures/$departureId/suspension', text: 'suspension', permission: 'suspension.read' },
  { to: '/departures/$departureId/bibs', text: 'bibs', permission: 'bib.manage' },
] as const;

export function DepartureTabs({ departureId }: { readonly departureId: string }) {
  const { t } = useTranslation('departures');
  const { permissions, role } = useMe();
  const shown = role === 'agency' ? [] : tabs.filter(({ permission }) => permissions.includes(permission));
  if (shown.length < 2) return null;
  return (
    <nav aria-label={t('tabs.label')} className={styles['tabs']}>
      {shown.map(({ to, text }) => (
        <Link key={to} to={to} params={{ departureId }} className={styles['tab']} activeOptions={{ exact: true }}>{t(`tabs.${text}`)}</Link>
      ))}
    </nav>
  );
}
