import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { moveSeats, proposalQuery } from './api.js';
import { legName, personName } from './flight-words.js';
import type { Board, Direction, Proposal } from './types.js';
import { useFlights } from './use-flights.js';

interface RuleDialogProps {
  readonly departureId: string;
  readonly board: Board;
  readonly direction: Direction;
  readonly onClose: () => void;
}

/** What the rule would do, looked at before it is done. */
export function RuleDialog({ departureId, board, direction, onClose }: RuleDialogProps) {
  const { t } = useTranslation('flights');
  const proposal = useQuery(proposalQuery(departureId, direction));
  return (
    <Modal opened onClose={onClose} title={t('rule.title')} centered>
      <Stack>
        <Text size="sm" c="dimmed">{t('rule.note')}</Text>
        <Answer query={proposal} shapes={[80]}>{(found) => <Proposed proposal={found} departureId={departureId} board={board} onClose={onClose} />}</Answer>
      </Stack>
    </Modal>
  );
}

function Proposed({ proposal, departureId, board, onClose }: Omit<RuleDialogProps, 'direction'> & { readonly proposal: Proposal }) {
  const { t } = useTranslation('flights');
  const flights = useFlights(onClose);
  const { moves, waiting, split } = proposal;
  const people = new Map(board.passengers.map((one) => [one.travellerId, personName(one, t('erased'))]));
  const legs = new Map(board.legs.map((leg) => [leg.id, legName(leg)]));
  return (
    <>
      {flights.error && <ProblemAlert error={flights.error} />}
      {moves.length === 0 && waiting.length === 0 && <Text>{t('rule.nothing')}</Text>}
      {moves.length > 0 && (
        <List size="sm" mah={260} style={{ overflowY: 'auto' }}>
          {moves.map(({ travellerId, to }) => <List.Item key={travellerId}>{t('rule.move', { name: people.get(travellerId) ?? '', leg: legs.get(to) ?? '' })}</List.Item>)}
        </List>
      )}
      {waiting.length > 0 && <Text size="sm" c="var(--warning)">{t('rule.waiting', { count: waiting.length, names: waiting.map(({ travellerId }) => people.get(travellerId) ?? '').join(', ') })}</Text>}
      {split.length > 0 && <Text size="sm" c="var(--warning)">{t('rule.split', { list: split.join(', ') })}</Text>}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
        {moves.length > 0 && (
          <Button loading={flights.isPending} onClick={() => flights.mutate({ send: () => moveSeats(departureId, moves.map(({ travellerId, to }) => ({ travellerId, toLegId: to }))), message: t('rule.done', { count: moves.length }) })}>
            {t('rule.do', { count: moves.length })}
          </Button>
        )}
      </Group>
    </>
  );
}
