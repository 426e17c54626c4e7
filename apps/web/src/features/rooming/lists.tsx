import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { formatInstant } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import { listAddress, listsQuery, makeList } from './api.js';
import { Delta } from './delta.js';
import { SentDialog } from './sent-dialog.js';
import type { ListKind, ListSummary } from './types.js';

interface ListsProps {
  readonly departureId: string;
  readonly kind: ListKind;
}

/** The lists that were made, what is different since the last one went out, and the next one. */
export function Lists({ departureId, kind }: ListsProps) {
  const { t, i18n } = useTranslation('supplierLists');
  const queries = useQueryClient();
  const mayMake = useMay(kind === 'rooming' ? 'rooming.manage' : 'bib.manage');
  const query = useQuery(listsQuery(departureId, kind));
  const [sending, setSending] = useState<ListSummary | null>(null);
  const { keyFor, failed } = useAttemptKey();
  const make = useMutation({
    mutationFn: (after: number) => makeList(departureId, kind, keyFor(after)),
    onSuccess: ({ number }) => {
      notifications.show({ message: t('made', { number }), color: 'green' });
      return queries.invalidateQueries({ queryKey: [kind, departureId, 'lists'] });
    },
    onError: failed,
  });
  return (
    <Section title={t(`${kind}.title`)}>
      <Answer query={query} shapes={[80]}>
        {({ items, lastSent, delta, lines }) => (
          <Stack gap="md">
            {make.error && <ProblemAlert error={make.error} />}
            {lastSent?.sentAt && <Delta kind={kind} title={t('delta.since', { number: lastSent.number, at: formatInstant(lastSent.sentAt, i18n.language) })} delta={delta} />}
            {!lastSent && <Text size="sm" c="dimmed">{items.length === 0 ? t(`${kind}.empty`) : t('delta.first')}</Text>}
            {mayMake && <Button variant="light" disabled={lines === 0} loading={make.isPending} onClick={() => make.mutate(items[0]?.number ?? 0)}>{t(`${kind}.make`)}</Button>}
            {items.map((list) => <ListLine key={list.id} list={list} kind={kind} onSend={mayMake && !list.sentAt && list.number > (lastSent?.number ?? 0) ? () => setSending(list) : undefined} />)}
          </Stack>
        )}
      </Answer>
      {sending && <SentDialog departureId={departureId} kind={kind} list={sending} onClose={() => setSending(null)} />}
    </Section>
  );
}

interface ListLineProps {
  readonly list: ListSummary;
  readonly kind: ListKind;
  readonly onSend: (() => void) | undefined;
}

function ListLine({ list: { id, number, madeAt, madeBy, sentAt, sentTo }, kind, onSend }: ListLineProps) {
  const { t, i18n } = useTranslation('supplierLists');
  const made = formatInstant(madeAt, i18n.language);
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <Text fw={650}>{t('number', { number })}</Text>
        <Group gap="sm">
          {['pdf', 'xlsx', 'csv'].map((format) => (
            <Anchor key={format} size="sm" href={listAddress(kind, id, format)} download aria-label={t('download', { number, format: format.toUpperCase() })}>{format.toUpperCase()}</Anchor>
          ))}
        </Group>
      </Group>
      <Text size="sm" c="dimmed">{madeBy ? t('madeBy', { at: made, name: madeBy }) : t('madeAt', { at: made })}</Text>
      <Group justify="space-between" gap="xs">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>{sentAt && sentTo ? t('sentTo', { at: formatInstant(sentAt, i18n.language), to: sentTo }) : t('notSent')}</Text>
        {onSend && <Button size="compact-sm" variant="subtle" aria-label={t('markSentOf', { number })} onClick={onSend}>{t('markSent')}</Button>}
      </Group>
    </div>
  );
}
