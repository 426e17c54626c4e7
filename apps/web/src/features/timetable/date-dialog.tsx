import { Modal, Select, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDays } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { departuresQuery } from '../packages/api.js';
import { LegOfService } from './leg-of-service.js';
import { serviceName } from './service-words.js';
import type { Service } from './types.js';

/** A service as a leg of one of the departures that are still to come. */
export function DateDialog({ service, today, onClose }: { readonly service: Service; readonly today: string; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation('timetable');
  const [departureId, setDepartureId] = useState<string | null>(null);
  const query = useInfiniteQuery(departuresQuery);
  return (
    <Modal opened onClose={onClose} title={t('service.dateOf', { name: serviceName(service) })} size="lg" centered>
      <Answer query={query} shapes={[60, 120]}>
        {({ pages }) => {
          const departures = pages.flatMap(({ items }) => items).filter(({ endsOn }) => endsOn >= today);
          const departure = departures.find(({ id }) => id === departureId);
          return (
            <Stack>
              <Select
                label={t('leg.departure')} placeholder={t('leg.chooseDeparture')} nothingFoundMessage={t('leg.noDeparture')} searchable withAsterisk value={departureId} data-autofocus
                data={departures.map(({ id, packageName, startsOn, endsOn }) => ({ value: id, label: `${formatDays(startsOn, endsOn, i18n.language)}, ${packageName}` }))}
                onChange={setDepartureId}
              />
              <LoadMore query={query} />
              {departure && <LegOfService key={departure.id} departure={departure} services={[service]} serviceId={service.id} onClose={onClose} />}
            </Stack>
          );
        }}
      </Answer>
    </Modal>
  );
}
