import { Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../../api/fault-at.js';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { useConflict } from '../../ui/desk/conflict/use-conflict.js';
import { MoneyInput } from '../../ui/desk/money-input.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { ConditionFields } from './condition-fields.js';
import { addPriceList, changePriceList, fetchPackage } from './package-api.js';
import { type ConditionDraft, newCondition, priceDraftOf, type PriceDraft, priceListOf } from './price-draft.js';
import type { Package, PriceList } from './types.js';
import { useDescribed } from './use-described.js';
import { useLeaveGuard } from './use-leave-guard.js';
import { usePriceFields } from './use-price-fields.js';

const kinds = ['early-bird', 'group', 'free-place', 'age'] as const;

interface PriceListFormProps {
  readonly sold: Package;
  /** Null for a new one. */
  readonly list: PriceList | null;
  readonly onClose: () => void;
}

/** What each option costs in one currency, in which time, and under which conditions less is paid. */
export function PriceListForm({ sold, list, onClose }: PriceListFormProps) {
  const { t } = useTranslation('packages');
  const queries = useQueryClient();
  const guard = useLeaveGuard();
  const { keyFor, failed } = useAttemptKey();
  const [draft, setDraft] = useState(() => priceDraftOf(sold, list));
  const described = useDescribed(draft.currency);
  const options = sold.options.map(({ option }) => option);
  const body = priceListOf(draft, options, described);
  const conflict = useConflict({
    version: list?.version ?? 0, draft, onChange: setDraft, fields: usePriceFields(sold),
    read: async () => {
      const now = (await fetchPackage(sold.id)).priceLists.find(({ id }) => id === list?.id);
      if (!now) throw new Error('the price list is gone');
      return { version: now.version, draft: priceDraftOf(sold, now) };
    },
  });
  const save = useMutation({
    mutationFn: () => (list ? changePriceList({ id: list.id, version: conflict.version }, body) : addPriceList(sold.id, body, keyFor(body))),
    onSuccess: async () => {
      guard(false);
      await queries.invalidateQueries({ queryKey: ['packages', sold.id] });
      void queries.invalidateQueries({ queryKey: ['departures'] });
      notifications.show({ message: t('pricesSaved'), color: 'green' });
      onClose();
    },
    onError: (error) => {
      failed(error);
      conflict.meet(error);
    },
  });
  const at = (pointer: string): string | undefined => faultAt(save.error, pointer);
  const set = (part: Partial<PriceDraft>): void => {
    guard(true);
    setDraft({ ...draft, ...part });
  };
  const change = (key: number, part: Partial<ConditionDraft>): void => set({ conditions: draft.conditions.map((one) => (one.key === key ? { ...one, ...part } : one)) });

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    save.mutate();
  }
  function close(): void {
    guard(false);
    onClose();
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {save.isError && conflict.view}
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <TextInput label={t('currency')} maxLength={3} value={draft.currency} error={at('/currency')} onChange={(event) => set({ currency: event.target.value.toUpperCase() })} />
          <TextInput type="date" label={t('validFrom')} value={draft.validFrom} error={at('/validFrom')} onChange={(event) => set({ validFrom: event.target.value })} />
          <TextInput type="date" label={t('validUntil')} value={draft.validUntil} error={at('/validUntil')} onChange={(event) => set({ validUntil: event.target.value })} />
        </SimpleGrid>
        <Text size="sm" c="dimmed">{t('validHint')}</Text>
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
          {sold.options.map(({ option, label }) => {
            const index = body.prices.findIndex((price) => price.option === option);
            const fault = index < 0 ? undefined : (at(`/prices/${index}/amount`) ?? at(`/prices/${index}/price/amount`));
            return (
              <MoneyInput key={option} label={label} amount={draft.amounts[option] ?? null} currency={draft.currency} error={fault ?? (option === 'base' ? at('/prices') : undefined)}
                onChange={(amount) => set({ amounts: { ...draft.amounts, [option]: amount } })} />
            );
          })}
        </SimpleGrid>
        <Text size="sm" c="dimmed">{t('amountsHint')}</Text>
        {draft.conditions.map((condition, index) => (
          <ConditionFields key={condition.key} condition={condition} currency={draft.currency} described={described(condition)}
            faultAt={(field) => at(`/conditions/${index}/${field}`)} onChange={(part) => change(condition.key, part)}
            onRemove={() => set({ conditions: draft.conditions.filter(({ key }) => key !== condition.key) })} />
        ))}
        <Group gap="xs">
          {kinds.map((kind) => (
            <Button key={kind} variant="light" size="compact-md" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => set({ conditions: [...draft.conditions, newCondition(kind)] })}>
              {t(`conditions.${kind}`)}
            </Button>
          ))}
        </Group>
        {save.isError && !conflict.view && <ProblemAlert error={save.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>{t('discard')}</Button>
          <Button type="submit" loading={save.isPending}>{t('savePrices')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
