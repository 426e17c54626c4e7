import { Group, NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { causes } from '../amendments/causes.js';
import type { BulkAction, BulkKind } from './types.js';

const kinds = ['extend', 'confirm', 'invite', 'cancel'] as const satisfies readonly BulkKind[];
const firstOf: Readonly<Record<BulkKind, BulkAction>> = {
  extend: { kind: 'extend', minutes: 720 }, confirm: { kind: 'confirm' }, invite: { kind: 'invite' }, cancel: { kind: 'cancel', cause: 'operator' },
};

interface ActionFieldsProps {
  readonly action: BulkAction;
  readonly onChange: (action: BulkAction) => void;
}

/** What to do, and what that needs to know. */
export function ActionFields({ action, onChange }: ActionFieldsProps) {
  const { t } = useTranslation(['bulk', 'amendments']);
  return (
    <Stack gap={6}>
      <Group gap="sm" align="flex-end">
        <NativeSelect label={t('action')} data={kinds.map((value) => ({ value, label: t(`actions.${value}`) }))} value={action.kind} onChange={(event) => onChange(firstOf[kinds.find((kind) => kind === event.target.value) ?? 'extend'])} />
        {action.kind === 'extend' && <NumberInput label={t('hours')} min={1} max={24} allowDecimal={false} value={action.minutes / 60} onChange={(hours) => typeof hours === 'number' && onChange({ kind: 'extend', minutes: hours * 60 })} />}
        {action.kind === 'cancel' && (
          <NativeSelect label={t('cause')} data={causes.map((value) => ({ value, label: t(`amendments:cause.${value}`) }))} value={action.cause} onChange={(event) => onChange({ kind: 'cancel', cause: causes.find((cause) => cause === event.target.value) ?? 'operator' })} />
        )}
      </Group>
      <Text size="sm" c="dimmed">{t(`hint.${action.kind}`)}</Text>
    </Stack>
  );
}
