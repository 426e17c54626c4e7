import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { placeTraveller, swapTravellers } from './api.js';
import { nameOf, roomName } from './room-names.js';
import type { Guest, Placement, Plan, PlanRoom } from './types.js';
import { useRooms } from './use-rooms.js';

/** Somebody who is to go elsewhere, or a bed that somebody is to have. */
export type Moving = { readonly guest: Guest } | { readonly into: PlanRoom; readonly bed: number };

interface MoveDialogProps {
  readonly departureId: string;
  readonly plan: Plan;
  readonly moving: Moving;
  readonly onClose: () => void;
}

/** Moves by choosing from lists, so that it can be done with the keyboard alone. */
export function MoveDialog({ moving, ...rest }: MoveDialogProps) {
  return 'guest' in moving ? <MoveGuest guest={moving.guest} {...rest} /> : <FillBed room={moving.into} bed={moving.bed} {...rest} />;
}

type Rest = Omit<MoveDialogProps, 'moving'>;

const ownRoom = 'new-room';
const noBed = 'none';

function MoveGuest({ guest, departureId, plan, onClose }: Rest & { readonly guest: Guest }) {
  const { t } = useTranslation('rooming');
  const [to, setTo] = useState<string | null>(null);
  const [withId, setWithId] = useState<string | null>(null);
  const rooms = useRooms(departureId, onClose);
  const own = plan.rooms.find(({ guests }) => guests.includes(guest.travellerId));
  const open = plan.rooms.filter((room) => room.code === guest.room && room !== own && room.guests.includes(null));
  const labels = new Map(plan.guests.map((each) => [each.travellerId, nameOf(each, t('erased'))]));
  const name = nameOf(guest, t('erased'));
  const others = own ? plan.rooms.filter((room) => room.code === own.code && room !== own).flatMap((room) => room.guests.flatMap((id) => (id === null ? [] : [{ value: id, label: `${labels.get(id) ?? t('erased')}, ${roomName(room)}` }]))) : [];

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    const { travellerId } = guest;
    if (withId) rooms.mutate({ send: () => swapTravellers(departureId, plan.version, { travellerId, withId }), message: t('done.swapped') });
    else if (to) rooms.mutate({ send: () => placeTraveller(departureId, plan.version, { travellerId, to: targetOf(to, open) }), message: t('done.moved', { name }) });
  }

  return (
    <Modal opened onClose={onClose} title={t('move.title', { name })} centered>
      <form onSubmit={submit}>
        <Stack>
          {rooms.error && <ProblemAlert error={rooms.error} />}
          <Select
            label={t('move.to')} placeholder={t('move.choose')} searchable clearable value={to} disabled={withId !== null} data-autofocus
            data={[
              ...open.map((room) => ({ value: roomName(room), label: `${roomName(room)}: ${inside(room, labels) || t('move.free', { count: room.beds })}` })),
              { value: ownRoom, label: t('move.own') },
              ...(own ? [{ value: noBed, label: t('move.none') }] : []),
            ]}
            onChange={setTo}
          />
          {others.length > 0 && <Select label={t('move.swap')} placeholder={t('move.chooseOther')} searchable clearable limit={50} value={withId} disabled={to !== null} data={others} onChange={setWithId} />}
          <Text size="sm" c="dimmed">{t('move.note')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('move.keep')}</Button>
            <Button type="submit" disabled={!to && !withId} loading={rooms.isPending}>{t(withId ? 'move.doSwap' : 'move.do')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function FillBed({ room, bed, departureId, plan, onClose }: Rest & { readonly room: PlanRoom; readonly bed: number }) {
  const { t } = useTranslation('rooming');
  const [travellerId, setTravellerId] = useState<string | null>(null);
  const rooms = useRooms(departureId, onClose);
  const roomOf = (id: string): PlanRoom | undefined => plan.rooms.find(({ guests }) => guests.includes(id));
  const choices = plan.guests
    .filter((guest) => guest.room === room.code && roomOf(guest.travellerId) !== room)
    .map((guest) => {
      const from = roomOf(guest.travellerId);
      return { value: guest.travellerId, label: [nameOf(guest, t('erased')), from ? roomName(from) : t('unplaced')].join(', '), placed: Number(from !== undefined) };
    })
    .sort((a, b) => a.placed - b.placed);

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    const guest = plan.guests.find((each) => each.travellerId === travellerId);
    if (!guest) return;
    const { code, number } = room;
    rooms.mutate({
      send: () => placeTraveller(departureId, plan.version, { travellerId: guest.travellerId, to: { code, number, bed } }),
      message: t('done.moved', { name: nameOf(guest, t('erased')) }),
    });
  }

  return (
    <Modal opened onClose={onClose} title={t('move.here', { room: roomName(room) })} centered>
      <form onSubmit={submit}>
        <Stack>
          {rooms.error && <ProblemAlert error={rooms.error} />}
          <Select label={t('move.who')} placeholder={t('move.chooseOther')} searchable limit={50} value={travellerId} data={choices.map(({ value, label }) => ({ value, label }))} onChange={setTravellerId} data-autofocus />
          <Text size="sm" c="dimmed">{t('move.note')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('move.keep')}</Button>
            <Button type="submit" disabled={!travellerId} loading={rooms.isPending}>{t('move.do')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const inside = ({ guests }: PlanRoom, labels: ReadonlyMap<string, string>): string => guests.flatMap((id) => (id === null ? [] : (labels.get(id) ?? []))).join(', ');

function targetOf(choice: string, rooms: readonly PlanRoom[]): Placement['to'] {
  if (choice === ownRoom) return ownRoom;
  const room = rooms.find((each) => roomName(each) === choice);
  return room ? { code: room.code, number: room.number } : null;
}
