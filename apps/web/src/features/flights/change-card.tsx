import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatThere } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { useMay } from '../accounts/session.js';
import { LetterBox } from '../suspension/letter-box.js';
import { AffectedList } from './affected-list.js';
import { applyChange, changeLettersQuery, changeQuery, releaseChangeLetters, withdrawChange } from './api.js';
import { clockOf, legName } from './flight-words.js';
import type { Board, Change, WeighedChange } from './types.js';
import { useFlights } from './use-flights.js';

interface ChangeCardProps {
  readonly change: Change;
  readonly board: Board;
}

/** One change: from when to when, whom it affects, where they could go; then apply it, or let it be. */
export function ChangeCard({ change, board }: ChangeCardProps) {
  const { t, i18n } = useTranslation('flights');
  const leg = board.legs.find(({ id }) => id === change.legId);
  const weighed = useQuery(changeQuery(change.id));
  if (!leg) return null;
  const there = (iso: string): string => formatThere(iso, leg.fromZone, i18n.language);
  return (
    <Paper withBorder p="md" component="article" aria-label={t('changes.of', { leg: legName(leg) })}>
      <Stack gap="sm">
        <Group gap="xs">
          <Text fw={650}>{legName(leg)} {leg.from}–{leg.to}</Text>
          <Badge variant="light" color={change.state === 'pending' ? 'yellow' : 'gray'}>{t(`changes.state.${change.state}`)}</Badge>
        </Group>
        <Text size="sm">
          {change.after
            ? t('changes.retimed', { before: there(change.before.departsAt), after: there(change.after.departsAt), arrives: clockOf(change.after.arrivesAt) })
            : t('changes.cancelled', { before: there(change.before.departsAt) })}
        </Text>
        <Text size="sm" c="dimmed">{change.reason}</Text>
        <Answer query={weighed} shapes={[80]}>{(found) => <Decision weighed={found} board={board} />}</Answer>
      </Stack>
    </Paper>
  );
}

function Decision({ weighed, board }: { readonly weighed: WeighedChange; readonly board: Board }) {
  const { t, i18n } = useTranslation('flights');
  const mayManage = useMay('flight.manage');
  const flights = useFlights();
  const others = weighed.alternatives.flatMap(({ legId, left, misses }) => {
    const leg = board.legs.find(({ id }) => id === legId);
    return leg ? [{ leg, left, misses }] : [];
  });
  return (
    <>
      <AffectedList weighed={weighed} board={board} />
      {weighed.affected.some(({ effects }) => effects.length > 0) && (
        <Text size="sm">
          {others.length === 0 ? t('changes.noOther') : t('changes.others', {
            list: others.map(({ leg, left, misses }) => t(misses.length > 0 ? 'changes.otherLate' : 'changes.other', { leg: legName(leg), time: formatThere(leg.departsAt, leg.fromZone, i18n.language), count: left })).join('; '),
          })}
        </Text>
      )}
      {flights.error && <ProblemAlert error={flights.error} />}
      {mayManage && weighed.state === 'pending' && (
        <Group>
          <Button loading={flights.isPending} onClick={() => flights.mutate({ send: () => applyChange(weighed), message: t('changes.applied') })}>{t('changes.apply')}</Button>
          <Button variant="default" loading={flights.isPending} onClick={() => flights.mutate({ send: () => withdrawChange(weighed), message: t('changes.withdrawn') })}>{t('changes.withdraw')}</Button>
        </Group>
      )}
      {weighed.state === 'applied' && <LetterBox query={changeLettersQuery(weighed.id)} mayManage={mayManage} onRelease={() => releaseChangeLetters(weighed.id)} />}
    </>
  );
}
