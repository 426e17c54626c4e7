import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { Button } from '../../ui/phone/button.js';
import { Card } from '../../ui/phone/card.js';
import { Notice } from '../../ui/phone/notice.js';
import styles from '../../ui/phone/phone.module.css';
import { useProblemWords } from '../../ui/phone/problem-words.js';
import { Screen } from '../../ui/phone/screen.js';
import { Skeleton } from '../../ui/phone/skeleton.js';
import { useTitle } from '../../ui/use-title.js';
import { PassportCard } from '../documents/passport-card.js';
import { ItineraryCard } from '../itinerary/itinerary-card.js';
import { InformedCard } from '../informed/informed-card.js';
import { paperworkQuery } from '../paperwork/api.js';
import { ChecklistCard } from '../paperwork/checklist-card.js';
import { leftToDo } from '../paperwork/left-to-do.js';
import { DeclarationCard } from '../paperwork/declaration-card.js';
import { PaymentsCard } from '../payments/payments-card.js';
import { PlacesCard } from '../places/places-card.js';
import { PrivacyCard } from '../privacy/privacy-card.js';
import { PhotoCard } from '../photo/photo-card.js';
import { tripQuery } from './api.js';
import { ApplicationCard } from './application-card.js';
import { AnswersCard } from './answers-card.js';
import { EntryCard } from './entry-card.js';
import { Leave } from './leave.js';
import { nextAction } from './next-action.js';
import { NextCard } from './next-card.js';
import { StepsCard } from './steps-card.js';
import { TripHead } from './trip-head.js';

/** Everything a traveller has to do and to know, on one page. */
export function TripPage() {
  const { t } = useTranslation('trip');
  useTitle(t('title'));
  const trip = useQuery(tripQuery);
  const { data: paperwork } = useQuery({ ...paperworkQuery, enabled: trip.data !== undefined });
  if (trip.data) {
    const { documentCheck, verdict, application, steps } = trip.data;
    return (
      <Screen organisation={trip.data.trip.operator}>
        <TripHead trip={trip.data} />
        <NextCard next={nextAction(trip.data, paperwork)} />
        <StepsCard steps={steps} more={paperwork ? leftToDo(paperwork) : 0} />
        {paperwork && <ChecklistCard paperwork={paperwork} />}
        <AnswersCard trip={trip.data} />
        <PassportCard latest={documentCheck} />
        <PhotoCard />
        {paperwork && <DeclarationCard paperwork={paperwork} />}
        <EntryCard verdict={verdict} listed={paperwork !== undefined && paperwork.items.length > 0} />
        <ApplicationCard application={application} />
        <ItineraryCard />
        <PaymentsCard />
        <PlacesCard trip={trip.data.trip} />
        <InformedCard />
        <PrivacyCard />
        <Leave />
      </Screen>
    );
  }
  if (trip.error) return <Screen><NoTrip error={trip.error} onAgain={() => void trip.refetch()} /></Screen>;
  return <Screen><Skeleton label={t('loading')} heights={[150, 60, 220, 420]} /></Screen>;
}

interface NoTripProps {
  readonly error: Error;
  readonly onAgain: () => void;
}

function NoTrip({ error, onAgain }: NoTripProps) {
  const { t } = useTranslation('trip');
  const words = useProblemWords();
  const status = error instanceof Problem ? error.status : 500;
  if (status === 401) return <Card heading="h1" title={t('closed.title')}><p>{t('closed.body')}</p></Card>;
  if (status === 403) {
    return (
      <Card heading="h1" title={t('staff.title')}>
        <p>{t('staff.body')}</p>
        <a className={styles['button']} href="/">{t('staff.go')}</a>
      </Card>
    );
  }
  return (
    <Card heading="h1" title={t('failed.title')}>
      <Notice tone="bad">{words(error)}</Notice>
      <Button onClick={onAgain}>{t('failed.again')}</Button>
    </Card>
  );
}
