import { Button, Grid, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconBed, IconPrinter, IconWand } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/desk/empty.js';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import type { Departure } from '../packages/types.js';
import { roomsLeft } from './drop.js';
import { Findings } from './findings.js';
import { Lists } from './lists.js';
import { type Moving, MoveDialog } from './move-dialog.js';
import { NewRoom } from './new-room.js';
import { ProposalDialog } from './proposal-dialog.js';
import { RoomCard } from './room-card.js';
import { guestsById, wordsOf } from './room-names.js';
import { RoomingDrag } from './rooming-drag.js';
import styles from './rooming.module.css';
import type { Mode, Plan } from './types.js';
import { Unplaced } from './unplaced.js';
import { Wishes } from './wishes.js';

interface RoomsProps {
  readonly departure: Departure;
  readonly plan: Plan;
}

/** The rooms as cards, and beside them what is to be done about them. */
export function Rooms({ departure, plan }: RoomsProps) {
  const { t } = useTranslation('rooming');
  const mayManage = useMay('rooming.manage');
  const [mode, setMode] = useState<Mode | null>(null);
  const [moving, setMoving] = useState<Moving | null>(null);
  if (plan.guests.length === 0 && plan.rooms.length === 0) return <Empty title={t('empty.title')} body={t('empty.body')} icon={<IconBed aria-hidden />} />;
  const placed = plan.rooms.flatMap(({ guests }) => guests.filter(Boolean)).length;
  const guests = guestsById(plan);
  const onMove = mayManage ? setMoving : undefined;
  return (
    <>
      <Group justify="space-between">
        <Text fw={600}>{t('summary', { count: plan.guests.length, placed, rooms: plan.rooms.length })}</Text>
        <Group gap="xs" className={styles['screenOnly']}>
          {mayManage && <Button leftSection={<IconWand size={18} aria-hidden />} onClick={() => setMode('keep')}>{t('assign')}</Button>}
          {mayManage && plan.rooms.length > 0 && <Button variant="default" onClick={() => setMode('anew')}>{t('anew')}</Button>}
          {plan.rooms.length > 0 && <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>{t('print')}</Button>}
        </Group>
      </Group>
      <RoomingDrag departureId={departure.id} plan={plan} guests={guests}>
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 8 }} className={styles['wide']}>
            <Stack gap="lg">
              {plan.rooms.length === 0 && <Empty title={t('start.title')} body={t('start.body')} icon={<IconBed aria-hidden />} />}
              {plan.types.filter(({ code }) => plan.rooms.some((room) => room.code === code) || (plan.rooms.length > 0 && plan.guests.some(({ room }) => room === code))).map((type) => {
                const rooms = plan.rooms.filter(({ code }) => code === type.code);
                return (
                  <Section key={type.code} title={t('type', { name: wordsOf(type.code), used: rooms.length, count: type.rooms })}>
                    <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="sm">
                      {rooms.map((room) => (
                        <RoomCard key={room.number} departureId={departure.id} plan={plan} room={room} guests={guests} onMove={onMove} />
                      ))}
                      {mayManage && roomsLeft(plan, type.code) > 0 && <NewRoom plan={plan} code={type.code} />}
                    </SimpleGrid>
                  </Section>
                );
              })}
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 4 }} className={styles['screenOnly']}>
            <Stack gap="lg">
              {(placed < plan.guests.length || (mayManage && plan.rooms.length > 0)) && <Unplaced plan={plan} onMove={onMove} />}
              <Findings departure={departure} findings={plan.findings} guests={guests} />
              <Wishes departureId={departure.id} plan={plan} guests={guests} />
              <Lists departureId={departure.id} kind="rooming" />
            </Stack>
          </Grid.Col>
        </Grid>
      </RoomingDrag>
      {mode && <ProposalDialog departure={departure} plan={plan} mode={mode} onClose={() => setMode(null)} />}
      {moving && <MoveDialog departureId={departure.id} plan={plan} moving={moving} onClose={() => setMoving(null)} />}
    </>
  );
}
