import { Button, Stack } from '@mantine/core';
import { IconPlane, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/desk/empty.js';
import { useMay } from '../accounts/session.js';
import type { Departure } from '../packages/types.js';
import { Changes } from './changes.js';
import { Deadlines } from './deadlines.js';
import { LegDialog } from './leg-dialog.js';
import { Programme } from './programme.js';
import { SeatBoard } from './seat-board.js';
import { Timeline } from './timeline.js';
import type { Board } from './types.js';

/** Legs by day, what is due on their blocks, what carriers changed, and who sits where. */
export function Flights({ departure, board }: { readonly departure: Departure; readonly board: Board }) {
  const { t } = useTranslation('flights');
  const mayManage = useMay('flight.manage');
  const [adding, setAdding] = useState(false);
  const add = mayManage && <Button size="sm" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>{t('leg.add')}</Button>;
  return (
    <Stack gap="lg">
      {board.legs.length === 0
        ? <Empty title={t('empty.title')} body={t('empty.body')} icon={<IconPlane aria-hidden />}>{add}</Empty>
        : (
          <>
            <Changes board={board} />
            <Timeline board={board} action={add} />
            {board.deadlines.length > 0 && <Deadlines board={board} />}
            {board.passengers.length > 0 && <SeatBoard departureId={departure.id} board={board} />}
          </>
        )}
      <Programme departure={departure} board={board} />
      {adding && <LegDialog departure={departure} onClose={() => setAdding(false)} />}
    </Stack>
  );
}
