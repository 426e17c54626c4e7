import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatThere } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { moveSeats, stopWaiting, waitFor } from './api.js';
import { legName, personName } from './flight-words.js';
import type { Board, Direction, FlightLeg, Passenger } from './types.js';
import { useFlights } from './use-flights.js';

interface MoveDialogProps {
  readonly departureId: string;
  readonly board: Board;
  readonly direction: Direction;
  /** One traveller, or a party that stays together. */
  readonly moving: readonly Passenger[];
  readonly onClose: () => void;
}

/** Moves by choosing from lists: to another leg, into somebody else's place, or on the waiting list where a leg is full. */
export function MoveDialog({ departureId, board, direction, moving, onClose }: MoveDialogProps) {
  const { t, i18n } = useTranslation('flights');
  const [to, setTo] = useState<string | null>(null);
  const [withId, setWithId] = useState<string | null>(null);
  const flights = useFlights(onClose);
  const [first] = moving;
  const legs = board.legs.filter((leg) => leg.direction === direction && !leg.cancelled);
  const here = legs.find(({ id }) => first?.seats.includes(id));
  const others = legs.filter((leg) => leg !== here);
  const target = others.find(({ id }) => id === to);
  const isFull = target !== undefined && freeOf(target) < moving.length;
  const waits = moving.length === 1 ? (first?.waiting ?? []).filter(({ legId }) => others.some(({ id }) => id === legId)) : [];
  const name = moving.length === 1 && first ? personName(first, t('erased')) : t('move.people', { count: moving.length });
  const partners = here && moving.length === 1
    ? others.flatMap((leg) => board.passengers.filter(({ seats }) => seats.includes(leg.id)).map((one) => ({ value: one.travellerId, label: `${personName(one, t('erased'))}, ${legName(leg)} (${one.reference})`, legId: leg.id })))
    : [];

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    const partner = partners.find(({ value }) => value === withId);
    if (partner && here && first) {
      flights.mutate({ send: () => moveSeats(departureId, [{ travellerId: first.travellerId, toLegId: partner.legId }, { travellerId: partner.value, toLegId: here.id }]), message: t('move.swapped') });
    } else if (target && isFull && first) {
      flights.mutate({ send: () => waitFor(departureId, { travellerId: first.travellerId, legId: target.id }), message: t('move.waits', { name, leg: legName(target) }) });
    } else if (target) {
      flights.mutate({ send: () => moveSeats(departureId, moving.map(({ travellerId }) => ({ travellerId, toLegId: target.id }))), message: t('move.done', { name, leg: legName(target) }) });
    }
  }

  return (
    <Modal opened onClose={onClose} title={t('move.title', { name })} centered>
      <form onSubmit={submit}>
        <Stack>
          {flights.error && <ProblemAlert error={flights.error} />}
          {waits.map(({ legId }) => {
            const leg = others.find(({ id }) => id === legId);
            return leg && first && (
              <Group key={legId} justify="space-between">
                <Text size="sm">{t('move.isWaiting', { leg: legName(leg) })}</Text>
                <Button size="compact-sm" variant="default" onClick={() => flights.mutate({ send: () => stopWaiting(departureId, { travellerId: first.travellerId, legId }), message: t('move.stopped') })}>{t('move.stop')}</Button>
              </Group>
            );
          })}
          <Select
            label={t('move.to')} placeholder={t('move.choose')} clearable value={to} disabled={withId !== null} data-autofocus onChange={setTo}
            data={others.map((leg) => ({ value: leg.id, label: `${legName(leg)}, ${formatThere(leg.departsAt, leg.fromZone, i18n.language)} (${freeOf(leg) === Infinity ? t('move.open') : t('move.free', { count: Math.max(0, freeOf(leg)) })})` }))}
          />
          {partners.length > 0 && <Select label={t('move.swap')} placeholder={t('move.chooseOther')} searchable clearable limit={50} value={withId} disabled={to !== null} data={partners.map(({ value, label }) => ({ value, label }))} onChange={setWithId} />}
          {isFull && <Text size="sm" c="var(--warning)">{moving.length === 1 ? t('move.full') : t('move.fullParty')}</Text>}
          <Text size="sm" c="dimmed">{t('move.note')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" loading={flights.isPending} disabled={(!target && !withId) || (isFull && moving.length > 1)}>{t(withId ? 'move.doSwap' : isFull ? 'move.doWait' : 'move.do')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Seats that nobody has: by the blocks, or by what is on sale where no block limits the leg. */
const freeOf = ({ blockSeats, seated, capacity, sold }: FlightLeg): number => (blockSeats === null ? capacity - sold : Math.min(blockSeats - seated, capacity - sold));
