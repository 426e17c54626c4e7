import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../accounts/session.js';
import styles from './departure-tabs.module.css';

/** The pages of a departure by what they are about, and the permission that each needs. An agency has the first alone. */
const groups = [
  { text: 'overview', tabs: [{ to: '/departures/$departureId', text: 'overview', permission: 'departure.read' }] },
  {
    text: 'travellers',
    tabs: [
      { to: '/departures/$departureId/readiness', text: 'readiness', permission: 'readiness.read' },
      { to: '/departures/$departureId/lists', text: 'lists', permission: 'readiness.read' },
      { to: '/departures/$departureId/arrivals', text: 'arrivals', permission: 'arrival.read' },
      { to: '/departures/$departureId/re-issues', text: 'reissues', permission: 'stale-artefact.settle' },
      { to: '/departures/$departureId/import', text: 'import', permission: 'import.write' },
    ],
  },
  {
    text: 'sale',
    tabs: [
      { to: '/departures/$departureId/sale', text: 'sale', permission: 'package.write' },
      { to: '/departures/$departureId/waiting-list', text: 'waitingList', permission: 'waiting-list.read' },
      { to: '/departures/$departureId/suspension', text: 'suspension', permission: 'suspension.read' },
    ],
  },
  { text: 'money', tabs: [{ to: '/departures/$departureId/money', text: 'money', permission: 'payment.record' }] },
  {
    text: 'flights',
    tabs: [
      { to: '/departures/$departureId/flights', text: 'flights', permission: 'flight.read' },
      { to: '/departures/$departureId/tickets', text: 'tickets', permission: 'ticket.read' },
      { to: '/departures/$departureId/manifests', text: 'manifests', permission: 'manifest.download' },
    ],
  },
  {
    text: 'places',
    tabs: [
      { to: '/departures/$departureId/rooms', text: 'rooms', permission: 'rooming.read' },
      { to: '/departures/$departureId/bibs', text: 'bibs', permission: 'bib.manage' },
    ],
  },
  { text: 'messages', tabs: [{ to: '/departures/$departureId/messages', text: 'messages', permission: 'message.read' }] },
  { text: 'log', tabs: [{ to: '/departures/$departureId/log', text: 'log', permission: 'departure-log.read' }] },
] as const;

export function DepartureTabs({ departureId }: { readonly departureId: string }) {
  const { t } = useTranslation('departures');
  const { permissions, role } = useMe();
  const here = useLocation().pathname;
  const box = useRef<HTMLElement>(null);
  // On a phone the row of tabs is longer than the screen.
  useEffect(() => {
    for (const tab of box.current?.querySelectorAll<HTMLElement>('[aria-current]') ?? []) tab.parentElement?.scrollTo({ left: tab.offsetLeft - tab.parentElement.offsetLeft - 24 });
  }, [here]);
  const shown = role === 'agency'
    ? []
    : groups.map(({ text, tabs }) => ({ text, tabs: tabs.filter(({ permission }) => permissions.includes(permission)) })).filter(({ tabs }) => tabs.length > 0);
  if (shown.length < 2) return null;
  const current = shown.find(({ tabs }) => tabs.some(({ to }) => to.replace('$departureId', departureId) === here));
  return (
    <nav ref={box} aria-label={t('tabs.label')} className={styles['nav']}>
      <div className={styles['tabs']}>
        {shown.map((group) => (
          <Link key={group.text} to={group.tabs[0]!.to} params={{ departureId }} className={styles['tab']} data-current={group === current} aria-current={group === current ? 'true' : undefined}>
            {t(`tabs.group.${group.text}`)}
          </Link>
        ))}
      </div>
      {current && current.tabs.length > 1 && (
        <div className={styles['pages']}>
          {current.tabs.map(({ to, text }) => (
            <Link key={to} to={to} params={{ departureId }} className={styles['page']} activeOptions={{ exact: true }}>{t(`tabs.${text}`)}</Link>
          ))}
        </div>
      )}
    </nav>
  );
}
