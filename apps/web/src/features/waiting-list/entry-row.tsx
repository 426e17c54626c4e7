import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { TextLink } from '../../ui/desk/link.js';
import type { Departure } from '../packages/types.js';
import { EntryActions } from './entry-actions.js';
import type { WaitingEntry } from './types.js';
import styles from './waiting-list.module.css';

const colors: Record<WaitingEntry['state'], string> = {
  waiting: 'accent', offered: 'orange', skipped: 'red', accepted: 'green', lapsed: 'gray', left: 'gray', closed: 'gray',
};

interface EntryRowProps {
  readonly entry: WaitingEntry;
  readonly departure: Departure;
  readonly mayManage: boolean;
}

/** One party: its place, who it is and what it chose, how it stands and why. */
export function EntryRow({ entry, departure, mayManage }: EntryRowProps) {
  const { t, i18n } = useTranslation('waitingList');
  const { state, reason, note, offer, place, rank, leader, createdAt, endedAt } = entry;
  const choices = useChoices(entry, departure);
  return (
    <li className={styles['row']}>
      <div className={styles['place']}>
        <Text fw={700} fz={22} lh={1.1}>{place ?? '–'}</Text>
        <Text size="xs" c="dimmed">{t('rank', { rank })}</Text>
      </div>
      <div className={styles['who']}>
        <Text fw={650} className={styles['name']}>{leader?.name ?? t('someone')}</Text>
        {leader && <Text size="sm" c="dimmed" className={styles['name']}>{leader.email}</Text>}
        <Text size="sm">{[t('party', { count: entry.partySize }), choices].filter(Boolean).join(': ')}</Text>
      </div>
      <div className={styles['how']}>
        <Badge variant="light" color={colors[state]}>{t(`state.${state}`)}</Badge>
        {reason && <Text size="sm">{t(`reason.${reason}`)}</Text>}
        {note && <Text size="sm" c="dimmed" className={styles['name']}>{t('note', { note })}</Text>}
        {offer && state === 'offered' && <Text size="sm">{t('offerUntil', { at: formatInstant(offer.until, i18n.language) })}</Text>}
        {offer && <TextLink size="sm" to="/bookings/$bookingId" params={{ bookingId: offer.bookingId }}>{t('booking', { reference: offer.reference })}</TextLink>}
        <Text size="xs" c="dimmed">{endedAt ? t('endedAt', { at: formatInstant(endedAt, i18n.language) }) : t('since', { at: formatInstant(createdAt, i18n.language) })}</Text>
      </div>
      <EntryActions entry={entry} mayManage={mayManage} />
    </li>
  );
}

/** What the party chose, equal choices counted: `2 × Marathon, Bed in a twin room`. */
function useChoices({ party }: WaitingEntry, { prices }: Departure): string {
  const { t } = useTranslation('waitingList');
  const labelOf = (option: string, otherwise: string): string => prices.find((price) => price.option === option)?.label ?? otherwise;
  const labels = party.map(({ race, room }) => [race ? labelOf(`race.${race}`, race) : t('noRace'), labelOf(`room.${room}`, room)].join(', '));
  return [...Map.groupBy(labels, (label) => label)].map(([label, same]) => (labels.length === 1 ? label : t('times', { count: same.length, label }))).join(' · ');
}
