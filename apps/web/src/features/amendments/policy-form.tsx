import { Button, Group, NumberInput, SimpleGrid, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { useConflict } from '../../ui/desk/conflict/use-conflict.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import { fetchPolicies, writePolicy } from './api.js';
import { causes } from './causes.js';
import { PolicySteps, type Step } from './policy-steps.js';
import type { CancellationCause, ChangePolicy } from './types.js';
import { usePolicyFields } from './use-policy-fields.js';

type Terms = ChangePolicy['cancellation'][CancellationCause];
type Component = keyof Terms['components'];
type Scale = Terms['steps'];

const componentNames = ['land', 'race', 'visa', 'flight', 'option', 'fee'] as const satisfies readonly Component[];
const feeKinds = ['replace', 'choose', 'move', 'defer'] as const;

interface PolicyFormProps {
  readonly version: number;
  readonly policy: ChangePolicy;
}

/** Every scale of the terms: by cause what is kept, by kind of change what it costs. */
export function PolicyForm({ version, policy }: PolicyFormProps) {
  const { t } = useTranslation('amendments');
  const queries = useQueryClient();
  const readOnly = !useMay('policy.write');
  const [terms, setTerms] = useState(policy);
  const conflict = useConflict({
    version, draft: terms, onChange: setTerms, fields: usePolicyFields(),
    read: async () => {
      const [now] = await fetchPolicies();
      if (!now) throw new Error('the terms are gone');
      return { version: now.version, draft: now.policy };
    },
  });
  const save = useMutation({
    mutationFn: () => writePolicy(null, terms, conflict.version),
    onError: conflict.meet,
    onSuccess: () => {
      notifications.show({ message: t('policies.saved'), color: 'green' });
      return queries.invalidateQueries({ queryKey: ['change-policies'] });
    },
  });
  const setCause = (cause: CancellationCause, change: Partial<Terms>): void =>
    setTerms({ ...terms, cancellation: { ...terms.cancellation, [cause]: { ...terms.cancellation[cause], ...change } } });
  const setScale = (cause: CancellationCause, component: Component, scale: Scale): void =>
    setCause(cause, { components: { ...terms.cancellation[cause].components, [component]: scale } });
  const faults = save.error instanceof Problem ? save.error.errors : [];
  const faultsBelow = (root: string) => (pointer: string): string | undefined => faults.find((fault) => fault.pointer === `/policy${root}${pointer}`)?.detail;

  return (
    <Stack gap="lg">
      {save.error && conflict.view}
      {causes.map((cause) => {
        const { steps, components, transferFee } = terms.cancellation[cause];
        const own = componentNames.flatMap((component) => (components[component] ? [[component, components[component]] as const] : []));
        return (
          <Section key={cause} title={t(`cause.${cause}`)}>
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
              <PolicySteps
                title={own.length > 0 ? t('policies.everything') : t('policies.keptOf')}
                unit="percent" readOnly={readOnly} steps={steps.map(fromPercent)} faultAt={faultsBelow(`/cancellation/${cause}/steps`)} onChange={(next) => setCause(cause, { steps: next.map(toPercent) })}
              />
              {own.map(([component, scale]) => (
                <PolicySteps
                  key={component} title={t(`policies.component.${component}`)} unit="percent" readOnly={readOnly} steps={scale.map(fromPercent)}
                  faultAt={faultsBelow(`/cancellation/${cause}/components/${component}`)}
                  onChange={(next) => setScale(cause, component, next.map(toPercent))}
                />
              ))}
              <NumberInput
                label={t('policies.transferFee')} min={0} decimalScale={2} fixedDecimalScale readOnly={readOnly} maw={340} value={transferFee / 100} error={faultsBelow(`/cancellation/${cause}/transferFee`)('')}
                onChange={(value) => setCause(cause, { transferFee: Math.round(Number(value) * 100) })}
              />
            </SimpleGrid>
          </Section>
        );
      })}
      <Section title={t('policies.fees')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
          {feeKinds.map((kind) => (
            <PolicySteps
              key={kind} title={t(`policies.fee.${kind}`)} unit="amount" readOnly={readOnly} steps={terms.fees[kind].map(fromAmount)}
              faultAt={faultsBelow(`/fees/${kind}`)}
              onChange={(next) => setTerms({ ...terms, fees: { ...terms.fees, [kind]: next.map(toAmount) } })}
            />
          ))}
        </SimpleGrid>
      </Section>
      {save.error && !conflict.view && <ProblemAlert error={save.error} {...(faults.length > 0 ? { detail: t('atFields') } : {})} />}
      {!readOnly && <Group justify="flex-end"><Button loading={save.isPending} onClick={() => save.mutate()}>{t('policies.save')}</Button></Group>}
    </Stack>
  );
}

const fromPercent = ({ fromDays, percent }: { readonly fromDays: number; readonly percent: number }): Step => ({ fromDays, value: percent });
const toPercent = ({ fromDays, value }: Step) => ({ fromDays, percent: value });
const fromAmount = ({ fromDays, amount }: { readonly fromDays: number; readonly amount: number }): Step => ({ fromDays, value: amount / 100 });
const toAmount = ({ fromDays, value }: Step) => ({ fromDays, amount: Math.round(value * 100) });
