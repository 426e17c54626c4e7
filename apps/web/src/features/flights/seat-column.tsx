import { ActionIcon, Badge, Button, Group, Text } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatThere } from '../../ui/dates.js';
import { legName, personName } from './flight-words.js';
import styles from './flights.module.css';
import type { Board, Direction, FlightLeg, Passenger } from './types.js';

interface SeatColumnProps {
  /** Null for those without a seat this way. */
  readonly leg: FlightLeg | null;
  readonly passengers: readonly Passenger[];
  readonly board: Board;
  /** Left out for whoever may only look. */
  readonly onMove: ((moving: readonly Passenger[]) => void) | undefined;
}

/** The parties on one leg, and who waits for it. */
export function SeatColumn({ leg, passengers, board, onMove }: SeatColumnProps) {
  const { t, i18n } = useTranslation('flights');
  const parties = [...Map.groupBy(passengers, ({ reference }) => reference)];
  const waiting = leg ? board.passengers.filter((one) => one.waiting.some(({ legId }) => legId === leg.id)) : [];
  const title = leg ? legName(leg) : t('board.noSeat');
  return (
    <section className={styles['column']} aria-label={title}>
      <Group justify="space-between" gap="xs">
        <Text fw={650}>{title}</Text>
        <Text size="sm" c="dimmed">{!leg || leg.blockSeats === null ? t('board.people', { count: passengers.length }) : t('board.ofSeats', { seated: leg.seated, seats: leg.blockSeats })}</Text>
      </Group>
      {leg && <Text size="sm" c="dimmed">{formatThere(leg.departsAt, leg.fromZone, i18n.language)} {leg.from}–{leg.to}</Text>}
      {waiting.length > 0 && <Text size="sm" mt={4} c="var(--warning)">{t('board.waiting', { names: waiting.map((one) => personName(one, t('erased'))).join(', ') })}</Text>}
      {parties.length === 0 && <Text size="sm" c="dimmed" mt="xs">{t('board.empty')}</Text>}
      <div className={styles['parties']} tabIndex={parties.length > 6 ? 0 : undefined}>
        {parties.map(([reference, members]) => <Party key={reference} reference={reference} members={members} direction={leg?.direction ?? null} board={board} onMove={onMove} />)}
      </div>
    </section>
  );
}

interface PartyProps {
  readonly reference: string;
  readonly members: readonly Passenger[];
  /** Who waits for a leg of this direction is marked. */
  readonly direction: Direction | null;
  readonly board: Board;
  readonly onMove: SeatColumnProps['onMove'];
}

function Party({ reference, members, direction, board, onMove }: PartyProps) {
  const { t } = useTranslation('flights');
  const isThisWay = (legId: string): boolean => direction === null || board.legs.some((leg) => leg.id === legId && leg.direction === direction);
  return (
    <div className={styles['party']}>
      {members.length > 1 && (
        <Group justify="space-between" gap="xs">
          <Text size="xs" c="dimmed">{t('board.party', { reference, count: members.length })}</Text>
          {onMove && <Button size="compact-xs" variant="subtle" onClick={() => onMove(members)} aria-label={t('move.partyOf', { reference })}>{t('move.party')}</Button>}
        </Group>
      )}
      {members.map((one) => {
        const name = personName(one, t('erased'));
        return (
          <div key={one.travellerId} className={styles['person']}>
            <div className={styles['name']}>
              <Text size="sm" span>{name}</Text>
              {members.length === 1 && <Text size="xs" c="dimmed" span> {reference}</Text>}
              {one.waiting.some(({ legId }) => isThisWay(legId)) && <Badge ml={6} size="xs" variant="light" color="yellow">{t('board.waits')}</Badge>}
            </div>
            {onMove && <ActionIcon variant="subtle" aria-label={t('move.of', { name })} onClick={() => onMove([one])}><IconArrowsExchange size={16} aria-hidden /></ActionIcon>}
          </div>
        );
      })}
    </div>
  );
}
