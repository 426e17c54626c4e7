import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import type { Departure } from '../packages/types.js';
import { assignRooms, proposalQuery } from './api.js';
import { FindingList } from './findings.js';
import { guestsById, nameOf, roomName } from './room-names.js';
import styles from './rooming.module.css';
import type { Mode, Plan, Proposal } from './types.js';
import { useRooms } from './use-rooms.js';

interface ProposalDialogProps {
  readonly departure: Departure;
  readonly plan: Plan;
  readonly mode: Mode;
  readonly onClose: () => void;
}

const shown = 60;

/** Who would move where, before anybody does. */
export function ProposalDialog({ departure, plan, mode, onClose }: ProposalDialogProps) {
  const { t } = useTranslation('rooming');
  const queries = useQueryClient();
  const query = useQuery(proposalQuery(departure.id, mode, plan.version));
  const rooms = useRooms(departure.id, onClose);
  const assign = (proposal: Proposal): void => rooms.mutate(
    { send: () => assignRooms(departure.id, mode, proposal), message: t('done.assigned') },
    { onError: () => void queries.invalidateQueries({ queryKey: ['rooming', departure.id, 'proposal'] }) },
  );
  return (
    <Modal opened onClose={onClose} title={t('proposal.title')} size="lg" centered>
      <Stack>
        {mode === 'anew' && <Alert color="orange">{t('proposal.anewWarning')}</Alert>}
        {rooms.error && <ProblemAlert error={rooms.error} />}
        <Answer query={query} shapes={[160]}>
          {(proposal) => (
            <>
              <Moves plan={plan} proposal={proposal} />
              {proposal.findings.length > 0 && (
                <div>
                  <Text fw={650} size="sm" mb={4}>{t('proposal.left')}</Text>
                  <FindingList departure={departure} findings={proposal.findings} guests={guestsById(plan)} />
                </div>
              )}
              <Group justify="flex-end">
                <Button variant="default" onClick={onClose}>{t('proposal.close')}</Button>
                {proposal.moves.length > 0 && <Button loading={rooms.isPending} onClick={() => assign(proposal)}>{t('proposal.do')}</Button>}
              </Group>
            </>
          )}
        </Answer>
      </Stack>
    </Modal>
  );
}

function Moves({ plan, proposal: { moves, rooms } }: { readonly plan: Plan; readonly proposal: Proposal }) {
  const { t } = useTranslation('rooming');
  const guests = guestsById(plan);
  if (moves.length === 0) return <Text>{t('proposal.nothing')}</Text>;
  const words = ({ from, to }: Proposal['moves'][number]): string => {
    if (!to) return t('proposal.loses', { from: from ? roomName(from) : '' });
    return from ? t('proposal.from', { from: roomName(from), to: roomName(to) }) : t('proposal.new', { to: roomName(to) });
  };
  return (
    <div>
      <Text>{t('proposal.counts', { count: moves.length, rooms })} {t('proposal.stay')}</Text>
      <Stack gap={0} mah={320} mt="xs" style={{ overflowY: 'auto' }} tabIndex={0} role="list">
        {moves.slice(0, shown).map((move) => {
          const guest = guests.get(move.travellerId);
          return (
            <div key={move.travellerId} className={styles['bed']} role="listitem">
              <IconArrowRight size={16} aria-hidden />
              <Text size="sm" fw={550} className={styles['name']}>{guest ? nameOf(guest, t('erased')) : t('erased')}</Text>
              <Text size="sm" c="dimmed">{words(move)}</Text>
            </div>
          );
        })}
        {moves.length > shown && <Text size="sm" c="dimmed" mt="xs">{t('proposal.more', { count: moves.length - shown })}</Text>}
      </Stack>
    </div>
  );
}
