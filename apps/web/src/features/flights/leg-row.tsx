import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../accounts/session.js';
import { BlockDialog } from './block-dialog.js';
import { BlockLine } from './block-line.js';
import { CancelledLeg } from './cancelled-leg.js';
import { ChangeDialog } from './change-dialog.js';
import { clockOf, daysLater, lasting, legName } from './flight-words.js';
import styles from './flights.module.css';
import type { Board, Connection, FlightLeg } from './types.js';

interface LegRowProps {
  readonly leg: FlightLeg;
  readonly board: Board;
}

/** One leg: its times and terminals, how its seats stand, and what can be done with it. */
export function LegRow({ leg, board }: LegRowProps) {
  const { t } = useTranslation('flights');
  const mayManage = useMay('flight.manage');
  const [dialog, setDialog] = useState<'block' | 'change' | null>(null);
  const pending = board.changes.some(({ legId, state }) => legId === leg.id && state === 'pending');
  const close = (): void => setDialog(null);
  const name = legName(leg);
  return (
    <article className={`${styles['leg']} ${leg.cancelled ? styles['cancelled'] : ''}`} aria-label={name}>
      <div>
        <Group gap="xs">
          <Text fw={650}>{name}</Text>
          <Badge variant="light" color={leg.direction === 'arrival' ? 'accent' : 'gray'}>{t(`direction.${leg.direction}`)}</Badge>
          {leg.cancelled && <Badge color="red" variant="light">{t('leg.cancelled')}</Badge>}
          {pending && <Badge color="yellow" variant="light">{t('leg.pending')}</Badge>}
        </Group>
        <Group gap={6} mt={4}>
          <Text td={leg.cancelled ? 'line-through' : undefined}>{clockOf(leg.departsAt)} {leg.from}{leg.fromTerminal ? ` ${t('leg.terminal', { terminal: leg.fromTerminal })}` : ''}</Text>
          <IconArrowRight size={16} role="img" aria-label={t('timeline.to')} />
          <Text td={leg.cancelled ? 'line-through' : undefined}>{clockOf(leg.arrivesAt)}{later(leg)} {leg.to}{leg.toTerminal ? ` ${t('leg.terminal', { terminal: leg.toTerminal })}` : ''}</Text>
        </Group>
        {leg.equipment && <Text size="sm" c="dimmed">{leg.equipment}</Text>}
        {board.connections.filter(({ fromLegId }) => fromLegId === leg.id).map((connection) => <Onward key={connection.toLegId} connection={connection} board={board} />)}
        {leg.cancelled && <CancelledLeg leg={leg} board={board} />}
        <Group gap="md" mt={6}>
          {mayManage && !leg.cancelled && <Button size="compact-sm" variant="subtle" px={0} onClick={() => setDialog('change')} aria-label={t('change.tellOf', { leg: name })}>{t('change.tell')}</Button>}
          {mayManage && !leg.cancelled && <Button size="compact-sm" variant="subtle" px={0} onClick={() => setDialog('block')} aria-label={t('block.addTo', { leg: name })}>{t('block.add')}</Button>}
        </Group>
      </div>
      <Seats leg={leg} />
      {dialog === 'block' && <BlockDialog leg={leg} onClose={close} />}
      {dialog === 'change' && <ChangeDialog leg={leg} onClose={close} />}
    </article>
  );
}

const later = (leg: FlightLeg): string => {
  const days = daysLater(leg);
  return days === 0 ? '' : ` (${days > 0 ? '+' : '−'}${Math.abs(days)})`;
};

/** How full it is: seats given out of those that blocks have, or sold of those on sale where no block limits it. */
function Seats({ leg }: { readonly leg: FlightLeg }) {
  const { t } = useTranslation('flights');
  const [taken, of] = leg.blockSeats === null ? [leg.sold, leg.capacity] : [leg.seated, leg.blockSeats];
  const share = of === 0 ? 0 : Math.min(100, (taken / of) * 100);
  if (leg.cancelled) return <Text size="sm">{t('seats.cancelled')}</Text>;
  return (
    <Stack gap={6}>
      <Text size="sm">{leg.blockSeats === null ? t('seats.unlimited', { sold: leg.sold, capacity: leg.capacity }) : t('seats.ofBlocks', { seated: leg.seated, seats: leg.blockSeats, left: leg.blockSeats - leg.seated })}</Text>
      <div className={styles['bar']} role="img" aria-label={t('seats.share', { percent: Math.round(share) })}>
        <div className={`${styles['fill']} ${share >= 100 ? styles['full'] : ''}`} style={{ width: `${share}%` }} />
      </div>
      {leg.blocks.map((block) => <BlockLine key={block.id} block={block} leg={leg} />)}
    </Stack>
  );
}

function Onward({ connection, board }: { readonly connection: Connection; readonly board: Board }) {
  const { t } = useTranslation('flights');
  const next = board.legs.find(({ id }) => id === connection.toLegId);
  if (!next) return null;
  const isTight = connection.state !== 'enough';
  return (
    <Group gap={6} wrap="nowrap" align="flex-start" c={isTight ? 'var(--warning)' : 'dimmed'}>
      {isTight && <IconAlertTriangle size={16} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />}
      <Text size="sm">
        {t(`connection.${connection.state}`, { leg: legName(next), time: lasting(t, connection.minutes), needed: lasting(t, connection.minimum) })}
        {connection.changesTerminal === true && ` ${t('connection.terminal')}`}
      </Text>
    </Group>
  );
}
