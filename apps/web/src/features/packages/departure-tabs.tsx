import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../accounts/session.js';
import styles from './departure-tabs.module.css';

/** The pages of a departure, and the permission that each needs. */
const tabs = [
  { to: '/departures/$departureId', text: 'overview', permission: 'departure.read' },
  { to: '/departures/$departureId/sale', text: 'sale', permission: 'package.write' },
  { to: '/departures/$departureId/waiting-list', text: 'waitingList', permission: 'waiting-list.read' },
] as const;

export function DepartureTabs({ departureId }: { readonly departureId: string }) {
  const { t } = useTranslation('departures');
  const { permissions } = useMe();
  const shown = tabs.filter(({ permission }) => permissions.includes(permission));
  if (shown.length < 2) return null;
  return (
    <nav aria-label={t('tabs.label')} className={styles['tabs']}>
      {shown.map(({ to, text }) => (
        <Link key={to} to={to} params={{ departureId }} className={styles['tab']} activeOptions={{ exact: true }}>{t(`tabs.${text}`)}</Link>
      ))}
    </nav>
  );
}
