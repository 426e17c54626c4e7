import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import styles from './flights.module.css';
import { MoveDialog } from './move-dialog.js';
import { RuleDialog } from './rule-dialog.js';
import { SeatColumn } from './seat-column.js';
import type { Board, Direction, Passenger } from './types.js';

interface SeatBoardProps {
  readonly departureId: string;
  readonly board: Board;
}

/** Who goes by which leg, one column for each, parties together. Everything is done by buttons and lists. */
export function SeatBoard({ departureId, board }: SeatBoardProps) {
  const { t } = useTranslation('flights');
  const mayManage = useMay('flight.manage');
  const [direction, setDirection] = useState<Direction>('arrival');
  const [moving, setMoving] = useState<readonly Passenger[] | null>(null);
  const [isByRule, setIsByRule] = useState(false);
  const legs = board.legs.filter((leg) => leg.direction === direction && !leg.cancelled);
  const seated = new Set(legs.map(({ id }) => id));
  const without = board.passengers.filter(({ seats }) => !seats.some((id) => seated.has(id)));
  const onMove = mayManage ? setMoving : undefined;
  return (
    <Section
      title={t('board.title')}
      aside={mayManage && <Button size="sm" leftSection={<IconWand size={16} aria-hidden />} onClick={() => setIsByRule(true)}>{t('rule.button')}</Button>}
    >
      <Group justify="space-between" mb="md">
        <SegmentedControl aria-label={t('leg.direction')} value={direction} onChange={(value) => setDirection(value)} data={[{ value: 'arrival', label: t('direction.arrival') }, { value: 'departure', label: t('direction.departure') }]} />
        <Text size="sm" c="dimmed">{t('board.note')}</Text>
      </Group>
      {legs.length === 0 && <Text c="dimmed" size="sm">{t('board.none')}</Text>}
      <div className={styles['columns']}>
        {without.length > 0 && <SeatColumn leg={null} passengers={without} board={board} onMove={onMove} />}
        {legs.map((leg) => <SeatColumn key={leg.id} leg={leg} passengers={board.passengers.filter(({ seats }) => seats.includes(leg.id))} board={board} onMove={onMove} />)}
      </div>
      {moving && <MoveDialog departureId={departureId} board={board} direction={direction} moving={moving} onClose={() => setMoving(null)} />}
      {isByRule && <RuleDialog departureId={departureId} board={board} direction={direction} onClose={() => setIsByRule(false)} />}
    </Section>
  );
}
