import { Button, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../../api/fault-at.js';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { CountrySelect } from '../../ui/desk/country-select.js';
import { TextLink } from '../../ui/desk/link.js';
import { MoneyInput } from '../../ui/desk/money-input.js';
import { Page } from '../../ui/desk/page.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { useMe } from '../accounts/session.js';
import { definePackage } from './package-api.js';
import { purposes } from './purposes.js';
import type { NewPackage, Package } from './types.js';
import { useLeaveGuard } from './use-leave-guard.js';

const nothing = { name: '', purpose: 'tourism' as Package['purpose'], label: '', state: '', region: '', currency: 'EUR', price: null as number | null };

/** A package with what it cannot be without; days, options and conditions follow on its own page. */
export function NewPackagePage() {
  const { t } = useTranslation('packages');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const guard = useLeaveGuard();
  const { keyFor, failed } = useAttemptKey();
  const { currency } = useMe().organisation;
  const [draft, setDraft] = useState({ ...nothing, currency });
  const [missing, setMissing] = useState(false);
  const set = (part: Partial<typeof nothing>): void => {
    guard(true);
    setDraft({ ...draft, ...part });
  };
  const define = useMutation({
    mutationFn: (body: NewPackage) => definePackage(body, keyFor(body)),
    onSuccess: async ({ id }) => {
      guard(false);
      void queries.invalidateQueries({ queryKey: ['packages'] });
      await navigate({ to: '/packages/$packageId', params: { packageId: id }, replace: true });
    },
    onError: failed,
  });
  const needed = (value: string): string | undefined => (missing && value.trim() === '' ? t('missing') : undefined);

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    const { name, label, state, price } = draft;
    const isWhole = name.trim() !== '' && label.trim() !== '' && state !== '' && price !== null;
    setMissing(!isWhole);
    if (isWhole) define.mutate(packageOf({ ...draft, price }, { base: t('basePackage'), twin: t('twinRoom') }));
  }

  return (
    <Page title={t('new')} intro={t('newIntro')} back={<TextLink to="/packages" size="sm">{t('title')}</TextLink>}>
      <form onSubmit={submit} noValidate>
        <Section title={t('head')}>
          <Stack>
            {define.isError && <ProblemAlert error={define.error} />}
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <TextInput label={t('name')} withAsterisk value={draft.name} error={needed(draft.name) ?? faultAt(define.error, '/name')} onChange={(event) => set({ name: event.target.value })} />
              <NativeSelect label={t('purposeLabel')} value={draft.purpose} data={purposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
                onChange={(event) => set({ purpose: event.target.value as Package['purpose'] })} />
              <TextInput label={t('destination')} withAsterisk value={draft.label} error={needed(draft.label) ?? faultAt(define.error, '/destination/label')} onChange={(event) => set({ label: event.target.value })} />
              <CountrySelect label={t('country')} value={draft.state} error={needed(draft.state) ?? faultAt(define.error, '/destination/state')} onChange={(state) => set({ state })} />
              <TextInput label={t('region')} description={t('regionHint')} value={draft.region} onChange={(event) => set({ region: event.target.value })} />
              <div />
              <TextInput label={t('currency')} withAsterisk maxLength={3} value={draft.currency} error={faultAt(define.error, '/priceList/currency')} onChange={(event) => set({ currency: event.target.value.toUpperCase() })} />
              <MoneyInput label={t('basePrice')} amount={draft.price} currency={draft.currency} error={missing && draft.price === null ? t('missing') : faultAt(define.error, '/priceList/prices/0/amount')}
                onChange={(price) => set({ price })} />
            </SimpleGrid>
            <Group justify="flex-end"><Button type="submit" loading={define.isPending}>{t('define')}</Button></Group>
          </Stack>
        </Section>
      </form>
    </Page>
  );
}

/** Every traveller takes a bed, so that a package starts with the most usual one. */
function packageOf({ name, purpose, label, state, region, currency, price }: typeof nothing & { price: number }, words: { base: string; twin: string }): NewPackage {
  return {
    name, purpose, destination: { label, state, region: region.trim() || null },
    inclusions: [], exclusions: [], itinerary: [],
    options: [{ option: 'base', label: words.base, component: 'land' }, { option: 'room.twin', label: words.twin, component: 'land' }],
    priceList: {
      currency, validFrom: null, validUntil: null, conditions: [],
      prices: [{ option: 'base', price: { amount: price, currency } }, { option: 'room.twin', price: { amount: 0, currency } }],
    },
  };
}
