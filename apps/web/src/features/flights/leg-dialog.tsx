import { Modal, SegmentedControl, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import type { Departure } from '../packages/types.js';
import { servicesQuery } from '../timetable/api.js';
import { LegOfService } from '../timetable/leg-of-service.js';
import type { Service } from '../timetable/types.js';
import { LegByHand } from './leg-by-hand.js';

interface LegDialogProps {
  readonly departure: Departure;
  readonly onClose: () => void;
}

/** A new leg: one day of a service of the timetable, or all of it by hand. */
export function LegDialog({ departure, onClose }: LegDialogProps) {
  const { t } = useTranslation('flights');
  return (
    <Modal opened onClose={onClose} title={t('leg.add')} size="lg" centered>
      <Answer query={useQuery(servicesQuery)} shapes={[36, 240]}>{(services) => <NewLeg departure={departure} services={services} onClose={onClose} />}</Answer>
    </Modal>
  );
}

function NewLeg({ departure, services, onClose }: LegDialogProps & { readonly services: readonly Service[] }) {
  const { t } = useTranslation('flights');
  const [way, setWay] = useState(services.length > 0 ? 'service' : 'hand');
  return (
    <Stack>
      {services.length > 0 && <SegmentedControl aria-label={t('leg.way')} value={way} onChange={setWay} data={[{ value: 'service', label: t('leg.ofService') }, { value: 'hand', label: t('leg.byHand') }]} />}
      {way === 'service' ? <LegOfService departure={departure} services={services} onClose={onClose} /> : <LegByHand departure={departure} onClose={onClose} />}
    </Stack>
  );
}
