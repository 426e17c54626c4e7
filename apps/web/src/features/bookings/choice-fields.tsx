import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatThere } from '../../ui/dates.js';
import type { Departure } from '../packages/types.js';
import type { DraftTraveller } from './draft.js';
import type { FieldErrors } from './draft-errors.js';
import type { PartyMember } from './types.js';

interface ChoiceFieldsProps {
  readonly traveller: DraftTraveller;
  readonly departure: Departure;
  readonly errors: FieldErrors;
  readonly onChange: (change: Partial<PartyMember>) => void;
}

/** The choices that take something from an allotment; each offers only what this departure has. */
export function ChoiceFields({ traveller, departure, errors, onChange }: ChoiceFieldsProps) {
  const { t, i18n } = useTranslation('bookingForm');
  const offered = (kind: string) =>
    departure.allotments
      .filter((allotment) => allotment.kind === kind)
      .map(({ code, label, left }) => ({ value: code, label: t('option', { label, left }) }));
  const legs = (direction: 'arrival' | 'departure') =>
    departure.legs
      .filter((leg) => leg.direction === direction)
      .map((leg) => ({ value: leg.id, label: t('leg', { carrier: leg.carrier, number: leg.number, at: formatThere(leg.departsAt, leg.fromZone, i18n.language) }) }));
  const [races, arrivals, departures] = [offered('race'), legs('arrival'), legs('departure')];

  return (
    <>
      {races.length > 0 && (
        <NativeSelect
          label={t('race')}
          data={[{ value: '', label: t('noRace') }, ...races]}
          value={traveller.race ?? ''}
          error={errors['race']}
          onChange={(event) => onChange({ race: event.target.value || null })}
        />
      )}
      <NativeSelect
        label={t('room')}
        data={offered('room')}
        value={traveller.room}
        error={errors['room']}
        onChange={(event) => onChange({ room: event.target.value })}
      />
      {arrivals.length > 0 && (
        <NativeSelect
          label={t('arrivalLeg')}
          data={arrivals}
          value={traveller.arrivalLegId ?? ''}
          error={errors['arrivalLegId']}
          onChange={(event) => onChange({ arrivalLegId: event.target.value })}
        />
      )}
      {departures.length > 0 && (
        <NativeSelect
          label={t('departureLeg')}
          data={departures}
          value={traveller.departureLegId ?? ''}
          error={errors['departureLegId']}
          onChange={(event) => onChange({ departureLegId: event.target.value })}
        />
      )}
    </>
  );
}
