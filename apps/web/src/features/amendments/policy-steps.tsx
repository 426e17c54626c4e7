import { ActionIcon, Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** From so many days before departure on, this much: percent, or an amount in major units. */
export interface Step {
  readonly fromDays: number;
  readonly value: number;
}

interface PolicyStepsProps {
  readonly title: string;
  readonly unit: 'percent' | 'amount';
  readonly readOnly: boolean;
  readonly steps: readonly Step[];
  /** What is wrong at a pointer below the scale (`/0/percent`), or with the scale as a whole (empty). */
  readonly faultAt: (pointer: string) => string | undefined;
  readonly onChange: (steps: readonly Step[]) => void;
}

/** One scale, from many days before departure down to the day itself, which always has a step. */
export function PolicySteps({ title, unit, readOnly, steps, faultAt, onChange }: PolicyStepsProps) {
  const { t } = useTranslation('amendments');
  const set = (at: number, change: Partial<Step>): void => onChange(steps.map((step, index) => (index === at ? { ...step, ...change } : step)));
  const add = (): void => onChange([{ fromDays: (steps[0]?.fromDays ?? 0) + 10, value: 0 }, ...steps]);
  return (
    <Stack gap="xs" role="group" aria-label={title}>
      <Text size="sm" fw={650}>{title}</Text>
      {faultAt('') && <Text size="sm" c="var(--danger)">{faultAt('')}</Text>}
      {steps.map(({ fromDays, value }, at) => {
        const last = at === steps.length - 1;
        return (
          <Group key={steps.length - at} gap="xs" wrap="nowrap" align="flex-end">
            {last ? (
              <Text size="sm" w={144} pb={8}>{t(steps.length === 1 ? 'policies.atAnyTime' : 'policies.belowThat')}</Text>
            ) : (
              <NumberInput w={144} size="sm" error={faultAt(`/${at}/fromDays`)} label={at === 0 ? t('policies.fromDays') : undefined} aria-label={t('policies.fromDays')} min={1} max={1_000} allowDecimal={false} readOnly={readOnly} value={fromDays} onChange={(days) => set(at, { fromDays: Number(days) })} />
            )}
            <NumberInput
              w={122} size="sm" error={faultAt(`/${at}/${unit}`)} label={at === 0 ? t(`policies.${unit}`) : undefined} aria-label={t(`policies.${unit}`)} min={0} readOnly={readOnly} value={value}
              {...(unit === 'percent' ? { max: 100, allowDecimal: false, suffix: ' %' } : { decimalScale: 2, fixedDecimalScale: true })}
              onChange={(next) => set(at, { value: Number(next) })}
            />
            {!readOnly && !last && (
              <ActionIcon variant="subtle" color="gray" mb={4} aria-label={t('policies.removeStep', { days: fromDays })} onClick={() => onChange(steps.filter((_, index) => index !== at))}>
                <IconX size={16} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        );
      })}
      {!readOnly && <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} aria-hidden />} style={{ alignSelf: 'flex-start' }} onClick={add}>{t('policies.addStep')}</Button>}
    </Stack>
  );
}
