import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countryName } from '../../ui/countries.js';
import { Answer } from '../../ui/desk/answer.js';
import { ConfirmRemoval } from '../../ui/desk/confirm-removal.js';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import { ownPlacesQuery, removePlace } from './api.js';
import { PlaceDialog } from './place-dialog.js';
import { PlaceIcon } from './place-icon.js';
import styles from './timetable.module.css';
import type { Place } from './types.js';
import { useTimetable } from './use-timetable.js';

/** Stations, border posts and ports that no packaged list has. */
export function OwnPlaces() {
  const { t } = useTranslation('timetable');
  const mayManage = useMay('flight.manage');
  const [isAdding, setIsAdding] = useState(false);
  const [removing, setRemoving] = useState<Place | null>(null);
  const add = mayManage && <Button size="sm" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setIsAdding(true)}>{t('place.add')}</Button>;
  return (
    <Section title={t('places')} aside={add}>
      <Answer query={useQuery(ownPlacesQuery)} shapes={[80]}>
        {(places) => (
          <>
            <Text size="sm" c="dimmed" mb="xs">{t('place.intro')}</Text>
            {places.length > 0 && (
              <ul className={styles['list']}>
                {places.map((place) => (
                  <li key={place.code} className={styles['line']}>
                    <Group gap="sm" wrap="nowrap">
                      <PlaceIcon kind={place.kind} />
                      <div>
                        <Text size="sm"><strong>{place.code}</strong> {place.name}</Text>
                        <Text size="sm" c="dimmed">{t(`place.kinds.${place.kind}`)}, {countryName(place.country, 'en')}, {place.zone.replaceAll('_', ' ')}</Text>
                      </div>
                    </Group>
                    {mayManage && <ActionIcon variant="subtle" color="gray" aria-label={t('place.removeOf', { name: place.name })} onClick={() => setRemoving(place)}><IconX size={16} aria-hidden /></ActionIcon>}
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Answer>
      {isAdding && <PlaceDialog onClose={() => setIsAdding(false)} />}
      {removing && <RemovePlace place={removing} onClose={() => setRemoving(null)} />}
    </Section>
  );
}

function RemovePlace({ place: { code, name }, onClose }: { readonly place: Place; readonly onClose: () => void }) {
  const { t } = useTranslation('timetable');
  const { mutate, isPending, error } = useTimetable(onClose);
  const remove = (): void => mutate({ send: () => removePlace(code), message: t('place.removed', { name }) });
  return (
    <ConfirmRemoval title={t('place.removeOf', { name })} keep={t('keep')} remove={t('place.remove')} removal={{ isPending, error, mutate: remove }} onClose={onClose}>
      {t('place.removeNote')}
    </ConfirmRemoval>
  );
}
