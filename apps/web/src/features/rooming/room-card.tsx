import { ActionIcon, Group, Paper, Text } from '@mantine/core';
import { IconAlertTriangle, IconLock, IconLockOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { lockRoom } from './api.js';
import { BedRow } from './bed-row.js';
import { suits } from './drop.js';
import { briefly } from './finding-words.js';
import type { Moving } from './move-dialog.js';
import { roomName } from './room-names.js';
import styles from './rooming.module.css';
import type { Guest, Plan, PlanRoom } from './types.js';
import { useRooms } from './use-rooms.js';
import { useSpot } from './use-spot.js';

interface RoomCardProps {
  readonly departureId: string;
  readonly plan: Plan;
  readonly room: PlanRoom;
  readonly guests: ReadonlyMap<string, Guest>;
  /** Left out for whoever may only look. */
  readonly onMove: ((moving: Moving) => void) | undefined;
}

/** One room with its beds, and what is wrong with it in words. */
export function RoomCard({ departureId, plan, room, guests, onMove }: RoomCardProps) {
  const { t } = useTranslation('rooming');
  const lock = useRooms(departureId);
  const name = roomName(room);
  const here = plan.findings.filter((finding) => finding.code !== 'wish-unmet' && finding.room?.code === room.code && finding.room.number === room.number);
  const { code, number, locked } = room;
  const { setNodeRef, isOver, draggedId } = useSpot(plan, { kind: 'room', code, number });
  const isUnsuited = draggedId !== null && !room.guests.some((_, at) => suits(plan, draggedId, { kind: 'bed', code, number, bed: at + 1 }));
  const toggle = (): void => lock.mutate({
    send: () => lockRoom(departureId, plan.version, { room: { code, number }, locked: !locked }), message: t(locked ? 'done.unlocked' : 'done.locked'),
  });
  return (
    <Paper ref={setNodeRef} withBorder p="sm" className={styles['card']} data-over={isOver || undefined} data-unsuited={isUnsuited || undefined} component="section" aria-label={name}>
      <Group justify="space-between" mb={4} wrap="nowrap">
        <Text fw={650}>{name}</Text>
        {onMove ? (
          <ActionIcon className={styles['screenOnly']} variant="subtle" color={locked ? 'accent' : 'gray'} loading={lock.isPending} aria-label={t(locked ? 'unlock' : 'lock', { room: name })} onClick={toggle}>
            {locked ? <IconLock size={16} aria-hidden /> : <IconLockOpen size={16} aria-hidden />}
          </ActionIcon>
        ) : locked && <IconLock size={16} role="img" aria-label={t('locked')} />}
      </Group>
      {lock.error && <ProblemAlert error={lock.error} />}
      {room.guests.map((_, at) => <BedRow key={at} plan={plan} room={room} bed={at + 1} guests={guests} onMove={onMove} />)}
      {here.map((finding, at) => (
        <div key={at} className={styles['note']}><IconAlertTriangle size={16} aria-hidden /><span>{briefly(t, finding)}</span></div>
      ))}
    </Paper>
  );
}
