import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import { GenderMark } from './gender-mark.js';
import type { Moving } from './move-dialog.js';
import { PersonRow } from './person-row.js';
import { nameOf, wordsOf } from './room-names.js';
import styles from './rooming.module.css';
import type { Plan } from './types.js';
import { useSpot } from './use-spot.js';

interface UnplacedProps {
  readonly plan: Plan;
  readonly onMove: ((moving: Moving) => void) | undefined;
}

/** Travellers who have no bed yet. */
export function Unplaced({ plan, onMove }: UnplacedProps) {
  const { t } = useTranslation('rooming');
  const { setNodeRef, isOver } = useSpot(plan, { kind: 'none' });
  const placed = new Set(plan.rooms.flatMap(({ guests }) => guests));
  const waiting = plan.guests.filter(({ travellerId }) => !placed.has(travellerId));
  return (
    <Section title={t('unplaced')}>
      <Stack ref={setNodeRef} gap={0} mah={360} className={styles['waiting'] ?? ''} data-over={isOver || undefined}>
        {waiting.length === 0 && <Text size="sm" c="dimmed">{t('drag.here')}</Text>}
        {waiting.map((guest) => {
          const name = nameOf(guest, t('erased'));
          const who = (
            <>
              <GenderMark gender={guest.gender} />
              <div className={styles['name']}>
                <Text size="sm" fw={550}>{name}</Text>
                <Text size="xs" c="dimmed">{guest.reference} · {t('wants', { type: wordsOf(guest.room).toLowerCase() })}</Text>
              </div>
              {onMove && <Button size="compact-sm" variant="light" aria-label={t('change', { name })} onClick={() => onMove({ guest })}>{t('move.do')}</Button>}
            </>
          );
          return <div key={guest.travellerId} className={styles['bed']}>{onMove ? <PersonRow travellerId={guest.travellerId} name={name}>{who}</PersonRow> : who}</div>;
        })}
      </Stack>
    </Section>
  );
}
