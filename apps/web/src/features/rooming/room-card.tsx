import { ActionIcon, Button, Group, Paper, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowsExchange, IconLock, IconLockOpen, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { lockRoom } from './api.js';
import { briefly } from './finding-words.js';
import { GenderMark } from './gender-mark.js';
import type { Moving } from './move-dialog.js';
import { nameOf, roomName } from './room-names.js';
import styles from './rooming.module.css';
import type { Finding, Guest, PlanRoom } from './types.js';
import { useRooms } from './use-rooms.js';

interface RoomCardProps {
  readonly departureId: string;
  readonly version: number;
  readonly room: PlanRoom;
  readonly guests: ReadonlyMap<string, Guest>;
  readonly findings: readonly Finding[];
  /** Left out for whoever may only look. */
  readonly onMove: ((moving: Moving) => void) | undefined;
}

/** One room with its beds, and what is wrong with it in words. */
export function RoomCard({ departureId, version, room, guests, findings, onMove }: RoomCardProps) {
  const { t } = useTranslation('rooming');
  const lock = useRooms(departureId);
  const name = roomName(room);
  const here = findings.filter((finding) => finding.code !== 'wish-unmet' && finding.room?.code === room.code && finding.room.number === room.number);
  const { code, number, locked } = room;
  const toggle = (): void => lock.mutate({
    send: () => lockRoom(departureId, version, { room: { code, number }, locked: !locked }), message: t(locked ? 'done.unlocked' : 'done.locked'),
  });
  return (
    <Paper withBorder p="sm" className={styles['card']} component="section" aria-label={name}>
      <Group justify="space-between" mb={4} wrap="nowrap">
        <Text fw={650}>{name}</Text>
        {onMove ? (
          <ActionIcon className={styles['screenOnly']} variant="subtle" color={locked ? 'accent' : 'gray'} loading={lock.isPending} aria-label={t(locked ? 'unlock' : 'lock', { room: name })} onClick={toggle}>
            {locked ? <IconLock size={16} aria-hidden /> : <IconLockOpen size={16} aria-hidden />}
          </ActionIcon>
        ) : locked && <IconLock size={16} role="img" aria-label={t('locked')} />}
      </Group>
      {lock.error && <ProblemAlert error={lock.error} />}
      {room.guests.map((id, bed) => {
        const guest = id === null ? undefined : guests.get(id);
        return id === null ? (
          <div key={bed} className={styles['bed']}>
            {onMove ? (
              <Button size="compact-sm" variant="subtle" color="gray" fullWidth justify="flex-start" px={2} leftSection={<IconUserPlus size={18} aria-hidden />} aria-label={t('putIn', { room: name })} onClick={() => onMove({ into: room, bed: bed + 1 })}>
                {t('freeBed')}
              </Button>
            ) : <Text size="sm" c="dimmed">{t('freeBed')}</Text>}
          </div>
        ) : (
          <div key={bed} className={styles['bed']}>
            <GenderMark gender={guest?.gender ?? null} />
            <div className={styles['name']}>
              <Text size="sm" fw={550}>{guest ? nameOf(guest, t('erased')) : t('erased')}</Text>
              {guest && <Text size="xs" c="dimmed">{guest.reference}</Text>}
            </div>
            {onMove && guest && (
              <ActionIcon variant="subtle" className={styles['screenOnly']} aria-label={t('change', { name: nameOf(guest, t('erased')) })} onClick={() => onMove({ guest })}>
                <IconArrowsExchange size={16} aria-hidden />
              </ActionIcon>
            )}
          </div>
        );
      })}
      {here.map((finding, at) => (
        <div key={at} className={styles['note']}><IconAlertTriangle size={16} aria-hidden /><span>{briefly(t, finding)}</span></div>
      ))}
    </Paper>
  );
}
