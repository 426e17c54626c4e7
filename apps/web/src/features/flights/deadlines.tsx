import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import { meetDeadline } from './api.js';
import { legName } from './flight-words.js';
import type { Board, Deadline } from './types.js';
import { useFlights } from './use-flights.js';

const colors: Readonly<Record<Deadline['state'], string>> = { overdue: 'red', soon: 'yellow', later: 'gray' };

/** What carriers still want, the earliest first. */
export function Deadlines({ board }: { readonly board: Board }) {
  const { t, i18n } = useTranslation('flights');
  const mayManage = useMay('flight.manage');
  const flights = useFlights();
  return (
    <Section title={t('deadline.title')}>
      <Stack gap="xs">
        {flights.error && <ProblemAlert error={flights.error} />}
        {board.deadlines.map((due) => {
          const leg = board.legs.find(({ id }) => id === due.legId);
          const block = leg?.blocks.find(({ id }) => id === due.blockId);
          return (
            <Group key={`${due.blockId} ${due.deadline}`} justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
              <Group gap="xs">
                <Badge variant="light" color={colors[due.state]}>{t(`deadline.state.${due.state}`)}</Badge>
                <Text size="sm">{t(`deadline.${due.deadline}`)}</Text>
                <Text size="sm" c="dimmed">{formatDay(due.on, i18n.language)} · {leg ? legName(leg) : ''} · {due.locator}</Text>
              </Group>
              {mayManage && block && (
                <Button size="compact-sm" variant="default" style={{ flexShrink: 0 }} loading={flights.isPending} aria-label={t('deadline.meetOf', { what: t(`deadline.${due.deadline}`), locator: due.locator })} onClick={() => flights.mutate({ send: () => meetDeadline(block, due.deadline), message: t('deadline.met') })}>
                  {t('deadline.meet')}
                </Button>
              )}
            </Group>
          );
        })}
      </Stack>
    </Section>
  );
}
