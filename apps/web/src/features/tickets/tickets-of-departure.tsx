import { Button, Chip, Group, Select, Stack, Text } from '@mantine/core';
import { IconClipboardText, IconReceipt } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { Section } from '../../ui/desk/section.js';
import { formatMoney } from '../../ui/money.js';
import { useMay } from '../accounts/session.js';
import { ImportDialog } from './import-dialog.js';
import { ScaleDialog } from './scale-dialog.js';
import { countStandings, dueToday, nextStep, type Standing, standingOf, standings } from './standing.js';
import { TicketDialog } from './ticket-dialog.js';
import { TicketRow } from './ticket-row.js';
import styles from './tickets.module.css';
import type { DepartureTickets, LegTickets, TicketLine } from './types.js';

interface TicketsOfDepartureProps {
  readonly departureId: string;
  readonly found: DepartureTickets;
}

/** Tickets of one leg at a time, looked for by how their names stand. */
export function TicketsOfDeparture({ departureId, found }: TicketsOfDepartureProps) {
  const { t, i18n } = useTranslation('tickets');
  const mayManage = useMay('ticket.manage');
  const [legId, setLegId] = useState(found.legs[0]?.id ?? '');
  const [shown, setShown] = useState<Standing | 'all'>('all');
  const [open, setOpen] = useState<TicketLine | 'import' | 'scale' | null>(null);
  const leg = found.legs.find(({ id }) => id === legId) ?? found.legs[0];
  if (!leg) return null;
  const counts = countStandings(leg.lines);
  const lines = leg.lines.filter((line) => shown === 'all' || standingOf(line) === shown);
  const close = () => setOpen(null);
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-end">
        <Select label={t('leg')} w={330} maw="100%" allowDeselect={false} value={leg.id} onChange={(id) => id && setLegId(id)} data={found.legs.map((one) => ({ value: one.id, label: labelOf(one, i18n.language) }))} />
        {mayManage && (
          <Group gap="xs">
            <Button variant="default" leftSection={<IconReceipt size={18} aria-hidden />} onClick={() => setOpen('scale')}>{t('scale.open')}</Button>
            <Button leftSection={<IconClipboardText size={18} aria-hidden />} onClick={() => setOpen('import')}>{t('import.open')}</Button>
          </Group>
        )}
      </Group>
      <Section title={t('title')} aside={<Due leg={leg} />}>
        <Chip.Group value={shown} onChange={(value) => setShown(value)}>
          <Group gap="xs" role="radiogroup" aria-label={t('filter')} mb="md">
            <Chip value="all" size="sm">{t('all', { count: leg.lines.length })}</Chip>
            {standings.filter((one) => counts[one] > 0 || one === shown).map((one) => <Chip key={one} value={one} size="sm">{t('count', { word: t(`standing.${one}`), count: counts[one] })}</Chip>)}
          </Group>
        </Chip.Group>
        {leg.lines.length === 0 ? <Text c="dimmed">{t('nobody')}</Text> : lines.length === 0 && <Text c="dimmed">{t('noneSuch')}</Text>}
        <ul className={styles['list']}>{lines.map((line) => <TicketRow key={line.travellerId} line={line} onEdit={mayManage ? () => setOpen(line) : undefined} />)}</ul>
      </Section>
      {open === 'import' && <ImportDialog departureId={departureId} leg={leg} onClose={close} />}
      {open === 'scale' && <ScaleDialog carrier={leg.carrier} onClose={close} />}
      {open !== null && typeof open === 'object' && <TicketDialog departureId={departureId} legId={leg.id} line={open} onClose={close} />}
    </Stack>
  );
}

const labelOf = ({ carrier, number, from, to, day }: LegTickets, language: string): string => `${carrier} ${number}, ${from} – ${to}, ${formatDay(day, language)}`;

/** What all corrections cost today, and the first day on which any of them costs more. */
function Due({ leg: { lines, hasScale, carrier } }: { readonly leg: LegTickets }) {
  const { t, i18n } = useTranslation('tickets');
  const due = dueToday(lines);
  const from = nextStep(lines);
  if (!hasScale) return <Text size="sm" c="dimmed">{t('noScale', { carrier })}</Text>;
  if (due.length === 0 && !from) return null;
  return (
    <Text size="sm">
      <Text span fw={650}>{due.length > 0 ? t('due', { sum: due.map((money) => formatMoney(money, i18n.language)).join(' + ') }) : t('dueFree')}</Text>
      {from && <Text span c="dimmed"> {t('dueNext', { day: formatDay(from, i18n.language) })}</Text>}
    </Text>
  );
}
