import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../../api/fault-at.js';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { enterTickets, previewTickets } from './api.js';
import { PastedLine } from './pasted-line.js';
import styles from './tickets.module.css';
import type { LegTickets, TicketEntry } from './types.js';

interface ImportDialogProps {
  readonly departureId: string;
  readonly leg: LegTickets;
  readonly onClose: () => void;
}

/** Takes a pasted list of tickets: first whose each line is, then, as a person left it, all of it at once. */
export function ImportDialog({ departureId, leg, onClose }: ImportDialogProps) {
  const { t } = useTranslation('tickets');
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlyMap<number, string>>(new Map());
  const { keyFor, failed } = useAttemptKey();
  const look = useMutation({
    mutationFn: () => previewTickets(leg.id, text),
    onSuccess: ({ lines }) => setChosen(new Map(lines.flatMap(({ line, travellerId }) => (travellerId ? [[line, travellerId] as const] : [])))),
  });
  const lines = look.data?.lines;
  const tickets = (lines ?? []).flatMap(({ line, name, locator, number, status }): TicketEntry[] => {
    const travellerId = chosen.get(line);
    return travellerId ? [{ travellerId, name, locator, number, status }] : [];
  });
  const enter = useMutation({
    mutationFn: () => enterTickets(leg.id, tickets, keyFor(tickets)),
    onSuccess: ({ ids }) => {
      notifications.show({ message: t('import.entered', { count: ids.length }), color: 'green' });
      onClose();
    },
    onError: failed,
    onSettled: () => queries.invalidateQueries({ queryKey: ['tickets', departureId] }),
  });
  const free = new Map(leg.lines.flatMap(({ travellerId, ticket, name, bookingReference }) => (ticket || !name || !bookingReference ? [] : [[travellerId, [name.surname, name.givenNames].filter(Boolean).join(', ')] as const])));
  const takenBy = (line: number): ReadonlySet<string> => new Set([...chosen].filter(([other]) => other !== line).map(([, id]) => id));
  const choose = (line: number, travellerId: string | null): void => {
    const next = new Map(chosen);
    if (travellerId) next.set(line, travellerId);
    else next.delete(line);
    setChosen(next);
    enter.reset();
  };
  const title = t('import.title', { leg: `${leg.carrier} ${leg.number}` });
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': t('cancel') }}>
      <Stack gap="sm">
        {lines ? (
          <>
            <Text size="sm">{t('import.found', { count: tickets.length, all: lines.length })}</Text>
            {enter.error && <ProblemAlert error={enter.error} detail={faultOf(enter.error, tickets)} />}
            <ul className={styles['pasted']}>
              {lines.map((line) => {
                const taken = takenBy(line.line);
                return <PastedLine key={line.line} line={line} free={new Map([...free].filter(([id]) => !taken.has(id)))} chosen={chosen.get(line.line) ?? null} onChoose={(id) => choose(line.line, id)} />;
              })}
            </ul>
            <Group justify="flex-end">
              <Button variant="default" onClick={() => look.reset()}>{t('import.back')}</Button>
              <Button disabled={tickets.length === 0} loading={enter.isPending} onClick={() => enter.mutate()}>{t('import.enter', { count: tickets.length })}</Button>
            </Group>
          </>
        ) : (
          <>
            {look.error && <ProblemAlert error={look.error} />}
            <Textarea
              label={t('import.paste')} description={t('import.pasteHint')} placeholder={'ERIKSSON/ANNA MRS, K7P2QX, 999-2400000017'} classNames={{ input: styles['letters'] ?? '' }} autosize minRows={8} maxRows={18} data-autofocus
              value={text} error={faultAt(look.error, '/text')} onChange={({ target }) => setText(target.value)}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
              <Button disabled={text.trim() === ''} loading={look.isPending} onClick={() => look.mutate()}>{t('import.look')}</Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  );
}

/** Which line a refusal means, since several were sent at once. */
function faultOf(error: Error, tickets: readonly TicketEntry[]): string {
  const said = tickets.flatMap(({ name }, at) => ['travellerId', 'name', 'locator', 'number'].flatMap((field) => {
    const fault = faultAt(error, `/tickets/${at}/${field}`);
    return fault ? [`${name}: ${fault}`] : [];
  }));
  return said.join(' ') || (faultAt(error, '/number') ?? '');
}
