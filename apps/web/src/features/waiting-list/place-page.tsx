import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../api/problem-words.js';
import { formatDays } from '../../ui/dates.js';
import { Button } from '../../ui/phone/button.js';
import { Card } from '../../ui/phone/card.js';
import { Notice } from '../../ui/phone/notice.js';
import { useProblemWords } from '../../ui/phone/problem-words.js';
import { Screen } from '../../ui/phone/screen.js';
import { Skeleton } from '../../ui/phone/skeleton.js';
import { TripPicture } from '../../ui/phone/trip-picture.js';
import { useTitle } from '../../ui/use-title.js';
import { LeaveCard } from './leave-card.js';
import { LostLink } from './lost-link.js';
import { OfferCard } from './offer-card.js';
import { placeQuery } from './place-api.js';
import styles from './place.module.css';
import { StandingCard } from './standing-card.js';
import type { MyPlace } from './types.js';

/** A customer's place on a waiting list: where they stand, what is on offer, and the way out. */
export function PlacePage() {
  const { t } = useTranslation('waiting');
  useTitle(t('title'));
  const place = useQuery(placeQuery);
  if (place.data) return <Shown place={place.data} />;
  if (codeOf(place.error) === 'link.unknown') return <Screen><LostLink wrong={window.location.hash !== ''} /></Screen>;
  if (place.error) return <Screen><Failed error={place.error} onAgain={() => void place.refetch()} /></Screen>;
  return <Screen><Skeleton label={t('loading')} heights={[150, 60, 220]} /></Screen>;
}

function Shown({ place }: { readonly place: MyPlace }) {
  const { t, i18n } = useTranslation('waiting');
  return (
    <Screen organisation={place.operator}>
      <TripPicture />
      <h1 className={styles['title']}>{place.packageName}</h1>
      <p className={styles['when']}>{formatDays(place.startsOn, place.endsOn, i18n.language)} · {place.destination}</p>
      {place.state === 'offered' && place.offer ? <OfferCard place={place} offer={place.offer} /> : <StandingCard place={place} />}
      {place.party.length > 0 && (
        <Card title={t('party', { count: place.partySize })}>
          <ul className={styles['party']}>
            {place.party.map(({ givenNames, surname, race, room }, at) => (
              <li key={at}><strong>{givenNames} {surname}</strong><span>{[race, room].filter(Boolean).join(' · ')}</span></li>
            ))}
          </ul>
        </Card>
      )}
      {(place.state === 'waiting' || place.state === 'skipped') && <LeaveCard />}
    </Screen>
  );
}

function Failed({ error, onAgain }: { readonly error: Error; readonly onAgain: () => void }) {
  const { t } = useTranslation('waiting');
  const words = useProblemWords();
  return (
    <Card heading="h1" title={t('failed.title')}>
      <Notice tone="bad">{words(error)}</Notice>
      <Button onClick={onAgain}>{t('failed.again')}</Button>
    </Card>
  );
}
