import { Badge, Group, NativeSelect, Stack, Table, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { TextLink } from '../../ui/desk/link.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { formatMoney } from '../../ui/money.js';
import { affectedQuery, chooseForCustomer } from './api.js';
import type { Affected, Choice, SuspensionDetail } from './types.js';

const choices: readonly Choice[] = ['refund', 'credit', 'standby'];

/** Everybody whom a suspension stopped: their money, what they want, and what became of it. */
export function AffectedList({ suspension, mayManage }: { readonly suspension: SuspensionDetail; readonly mayManage: boolean }) {
  const { t } = useTranslation('suspension');
  const query = useInfiniteQuery(affectedQuery(suspension.id));
  return (
    <Answer query={query} shapes={[64, 64, 64]}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <Empty title={t('affected.empty.title')} body={t('affected.empty.body')} />;
        return (
          <Stack gap="md">
            <Table.ScrollContainer minWidth={760}>
              <Table>
                <Table.Thead><Table.Tr>{(['booking', 'paid', 'refund', 'credit', 'choice'] as const).map((column) => <Table.Th key={column}>{t(`affected.${column}`)}</Table.Th>)}</Table.Tr></Table.Thead>
                <Table.Tbody>{items.map((one) => <Row key={one.id} one={one} mayManage={mayManage} />)}</Table.Tbody>
              </Table>
            </Table.ScrollContainer>
            <LoadMore query={query} />
          </Stack>
        );
      }}
    </Answer>
  );
}

function Row({ one, mayManage }: { readonly one: Affected; readonly mayManage: boolean }) {
  const { t, i18n } = useTranslation('suspension');
  const queries = useQueryClient();
  const choose = useMutation({ mutationFn: (choice: Choice) => chooseForCustomer(one.id, choice), onSettled: () => queries.invalidateQueries({ queryKey: ['suspensions'] }) });
  const over = one.state === 'refunded' || one.state === 'credited' || one.bookingStatus === 'cancelled';
  return (
    <Table.Tr>
      <Table.Td>
        <TextLink to="/bookings/$bookingId" params={{ bookingId: one.bookingId }}>{one.reference}</TextLink>
        <Text size="sm" c="dimmed">{one.leader} · {t('affected.party', { count: one.travellers })}</Text>
      </Table.Td>
      <Table.Td>{formatMoney(one.paid, i18n.language)}{one.owed.amount > 0 && <Text size="xs" c="dimmed">{t('affected.owed', { money: formatMoney(one.owed, i18n.language) })}</Text>}</Table.Td>
      {(['refund', 'credit'] as const).map((choice) => <Table.Td key={choice}>{over ? <Returned one={one} choice={choice} /> : formatMoney(one[choice].back, i18n.language)}</Table.Td>)}
      <Table.Td>
        {over ? <Badge variant="light" color="gray">{t(`affected.over.${one.state === 'refunded' || one.state === 'credited' ? one.state : 'cancelled'}`)}</Badge> : (
          <Group gap="xs">
            <NativeSelect size="sm" aria-label={t('affected.choiceOf', { reference: one.reference })} disabled={!mayManage || one.ordered || choose.isPending} value={one.choice ?? ''}
              data={[...(one.choice === null ? [{ value: '', label: t('affected.open') }] : []), ...choices.map((choice) => ({ value: choice, label: t(`choice.${choice}`) }))]}
              onChange={(event) => { const wanted = choices.find((choice) => choice === event.target.value); if (wanted) choose.mutate(wanted); }} />
            {one.ordered && <Text size="xs" c="dimmed">{t('affected.ordered')}</Text>}
            {one.problem && <Text size="xs" c="var(--danger)">{t('affected.failed')}</Text>}
            {one.choiceBefore && one.choice === null && <Text size="xs" c="dimmed">{t('affected.before', { choice: t(`choice.${one.choiceBefore}`) })}</Text>}
          </Group>
        )}
        {choose.isError && <ProblemAlert error={choose.error} />}
      </Table.Td>
    </Table.Tr>
  );
}

/** What became of somebody who is out: nothing but what they got is of use any more. */
function Returned({ one: { state, returned }, choice }: { readonly one: Affected; readonly choice: 'refund' | 'credit' }) {
  const { i18n } = useTranslation('suspension');
  return returned && state === (choice === 'refund' ? 'refunded' : 'credited') ? <>{formatMoney(returned, i18n.language)}</> : <>–</>;
}
