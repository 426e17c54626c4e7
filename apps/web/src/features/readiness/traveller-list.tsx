import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { TextLink } from '../../ui/desk/link.js';
import { ItineraryLinks } from '../itinerary/itinerary-links.js';
import { BlockerLine } from './blocked-travellers.js';
import styles from './readiness.module.css';
import type { TravellerReadiness } from './types.js';

/** Whoever fails first comes first, who is ready last. */
const byUrgency = (a: TravellerReadiness, b: TravellerReadiness): number =>
  (a.failsOn ?? '9') < (b.failsOn ?? '9') ? -1 : (a.failsOn ?? '9') > (b.failsOn ?? '9') ? 1 : b.blockers.length - a.blockers.length;

/** Every traveller with what blocks them, to be opened. */
export function TravellerList({ items }: { readonly items: readonly TravellerReadiness[] }) {
  const { t, i18n } = useTranslation('readiness');
  return (
    <ul className={styles['lines']}>
      {items.toSorted(byUrgency).map(({ travellerId, name, bookingReference, state, arrived, failsOn, blockers }) => (
        <li key={travellerId}>
          <details>
            <summary>
              <span>{name}<Text span size="xs" c="dimmed"> {bookingReference}</Text></span>
              {arrived && <Badge variant="light" color="green">{t('state.arrived')}</Badge>}
              <Badge variant="light" color={state === 'ready' ? 'green' : 'gray'}>{state === 'ready' ? t('state.ready') : t('state.open', { count: blockers.length })}</Badge>
              <span className={styles['due']}>{failsOn ? t('fails.short', { day: formatDay(failsOn, i18n.language) }) : ''}</span>
            </summary>
            <div className={styles['blockers']}>
              <TextLink to="/travellers/$travellerId/checklist" params={{ travellerId }} size="sm" aria-label={t('checklistOf', { name })}>{t('checklist')}</TextLink>
              <ItineraryLinks travellerId={travellerId} name={name} />
              {blockers.length === 0 ? <Text size="sm" c="dimmed">{t('state.nothing')}</Text> : blockers.map((blocker) => <BlockerLine key={blocker.key} blocker={blocker} />)}
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
