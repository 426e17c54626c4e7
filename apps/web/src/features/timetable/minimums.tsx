import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { ConfirmRemoval } from '../../ui/desk/confirm-removal.js';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import { minimumsQuery, placesQuery, removeMinimum } from './api.js';
import { MinimumDialog } from './minimum-dialog.js';
import styles from './timetable.module.css';
import type { Minimum } from './types.js';
import { useTimetable } from './use-timetable.js';

/** How much time a change of legs needs at a place; elsewhere the usual. */
export function Minimums() {
  const { t } = useTranslation('timetable');
  const mayManage = useMay('flight.manage');
  const [open, setOpen] = useState<{ readonly minimum?: Minimum } | null>(null);
  const [removing, setRemoving] = useState<Minimum | null>(null);
  const add = mayManage && <Button size="sm" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen({})}>{t('minimum.add')}</Button>;
  return (
    <Section title={t('minimums')} aside={add}>
      <Answer query={useQuery(minimumsQuery)} shapes={[80]}>
        {({ items, usual }) => (
          <>
            <Text size="sm" c="dimmed" mb="xs">{t('minimum.usual', usual)}</Text>
            {items.length > 0 && (
              <ul className={styles['list']}>
                {items.map((minimum) => (
                  <li key={`${minimum.placeCode} ${minimum.kind}`} className={styles['line']}>
                    <div>
                      <Text size="sm" fw={600}><PlaceName code={minimum.placeCode} /></Text>
                      <Text size="sm" c="dimmed">{t(`minimum.kinds.${minimum.kind}`)}: {t('minimum.minutes', { count: minimum.minutes })}</Text>
                    </div>
                    {mayManage && (
                      <Group gap="xs" wrap="nowrap">
                        <Button size="compact-sm" variant="default" aria-label={t('minimum.changeOf', { place: minimum.placeCode, kind: t(`minimum.kinds.${minimum.kind}`) })} onClick={() => setOpen({ minimum })}>{t('service.change')}</Button>
                        <ActionIcon variant="subtle" color="gray" aria-label={t('minimum.removeOf', { place: minimum.placeCode, kind: t(`minimum.kinds.${minimum.kind}`) })} onClick={() => setRemoving(minimum)}><IconX size={16} aria-hidden /></ActionIcon>
                      </Group>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Answer>
      {open && <MinimumDialog minimum={open.minimum} onClose={() => setOpen(null)} />}
      {removing && <RemoveMinimum minimum={removing} onClose={() => setRemoving(null)} />}
    </Section>
  );
}

function PlaceName({ code }: { readonly code: string }) {
  const { data } = useQuery(placesQuery(code));
  return <>{[code, data?.find((place) => place.code === code)?.name].filter(Boolean).join(' ')}</>;
}

function RemoveMinimum({ minimum, onClose }: { readonly minimum: Minimum; readonly onClose: () => void }) {
  const { t } = useTranslation('timetable');
  const { mutate, isPending, error } = useTimetable(onClose);
  const remove = (): void => mutate({ send: () => removeMinimum(minimum), message: t('minimum.removed', { place: minimum.placeCode }) });
  return (
    <ConfirmRemoval title={t('minimum.removeOf', { place: minimum.placeCode, kind: t(`minimum.kinds.${minimum.kind}`) })} keep={t('keep')} remove={t('minimum.remove')} removal={{ isPending, error, mutate: remove }} onClose={onClose}>
      {t('minimum.removeNote')}
    </ConfirmRemoval>
  );
}
