import { ActionIcon, Button, Text } from '@mantine/core';
import { IconArrowsExchange, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { GenderMark } from './gender-mark.js';
import type { Moving } from './move-dialog.js';
import { PersonRow } from './person-row.js';
import { nameOf, roomName } from './room-names.js';
import styles from './rooming.module.css';
import type { Guest, Plan, PlanRoom } from './types.js';
import { useSpot } from './use-spot.js';

interface BedRowProps {
  readonly plan: Plan;
  readonly room: PlanRoom;
  /** From 1. */
  readonly bed: number;
  readonly guests: ReadonlyMap<string, Guest>;
  readonly onMove: ((moving: Moving) => void) | undefined;
}

/** One bed: who has it, or that it is free. */
export function BedRow({ plan, room, bed, guests, onMove }: BedRowProps) {
  const { t } = useTranslation('rooming');
  const { code, number } = room;
  const { setNodeRef, isOver } = useSpot(plan, { kind: 'bed', code, number, bed });
  const id = room.guests[bed - 1] ?? null;
  const guest = id === null ? undefined : guests.get(id);
  const name = guest ? nameOf(guest, t('erased')) : t('erased');
  const who = (
    <>
      <GenderMark gender={guest?.gender ?? null} />
      <div className={styles['name']}>
        <Text size="sm" fw={550}>{name}</Text>
        {guest && <Text size="xs" c="dimmed">{guest.reference}</Text>}
      </div>
      {onMove && guest && (
        <ActionIcon variant="subtle" className={styles['screenOnly'] ?? ''} aria-label={t('change', { name })} onClick={() => onMove({ guest })}>
          <IconArrowsExchange size={16} aria-hidden />
        </ActionIcon>
      )}
    </>
  );
  return (
    <div ref={setNodeRef} className={styles['bed']} data-over={isOver || undefined}>
      {id !== null && (onMove && guest ? <PersonRow travellerId={id} name={name}>{who}</PersonRow> : who)}
      {id === null && (onMove ? (
        <Button size="compact-sm" variant="subtle" color="gray" fullWidth justify="flex-start" px={2} leftSection={<IconUserPlus size={18} aria-hidden />} aria-label={t('putIn', { room: roomName(room) })} onClick={() => onMove({ into: room, bed })}>
          {t('freeBed')}
        </Button>
      ) : <Text size="sm" c="dimmed">{t('freeBed')}</Text>)}
    </div>
  );
}
