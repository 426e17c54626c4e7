import { ActionIcon, Button, Checkbox, Group, Modal, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../../api/fault-at.js';
import { Answer } from '../../ui/desk/answer.js';
import { field } from '../../ui/desk/conflict/merge.js';
import { useConflict } from '../../ui/desk/conflict/use-conflict.js';
import { MoneyInput } from '../../ui/desk/money-input.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { formatMoney } from '../../ui/money.js';
import { fetchScales, scalesQuery, setScale } from './api.js';
import { draftOf, type DraftScale, type DraftStep, statementOf } from './draft-scale.js';
import styles from './tickets.module.css';
import type { NameScale } from './types.js';

interface ScaleDialogProps {
  readonly carrier: string;
  readonly onClose: () => void;
}

/** What a carrier takes for putting a name right, in steps before departure. */
export function ScaleDialog({ carrier, onClose }: ScaleDialogProps) {
  const { t } = useTranslation('tickets');
  const scales = useQuery(scalesQuery);
  return (
    <Modal opened onClose={onClose} title={t('scale.title', { carrier })} size="xl" closeButtonProps={{ 'aria-label': t('cancel') }}>
      <Answer query={scales} shapes={[240]}>{(found) => <ScaleForm carrier={carrier} scale={found.find((one) => one.carrier === carrier)} onClose={onClose} />}</Answer>
    </Modal>
  );
}

function ScaleForm({ carrier, scale, onClose }: ScaleDialogProps & { readonly scale: NameScale | undefined }) {
  const { t, i18n } = useTranslation(['tickets', 'conflict']);
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(scale));
  const money = (amount: number | null): string => (amount === null ? '–' : formatMoney({ amount, currency: /^[A-Z]{3}$/i.test(draft.currency) ? draft.currency.toUpperCase() : 'EUR' }, i18n.language));
  const conflict = useConflict<DraftScale>({
    version: scale?.version ?? 0, draft, onChange: setDraft,
    read: async () => {
      const now = (await fetchScales()).find((one) => one.carrier === carrier);
      return { version: now?.version ?? 0, draft: draftOf(now) };
    },
    fields: [
      field('currency', t('scale.currency')), field('nameLength', t('scale.length')), field('smallFreeUntilTicketed', t('scale.smallFree'), (free) => t(free ? 'conflict:yes' : 'conflict:no')),
      field('steps', t('scale.steps'), (steps) => steps.map(({ atLeastDays, atMostDays, small, major }) => `${atLeastDays}–${atMostDays}: ${t('scale.small')} ${money(small)}, ${t('scale.major')} ${money(major)}`).join('\n')),
    ],
  });
  const save = useMutation({
    onError: conflict.meet,
    mutationFn: () => setScale(conflict.version, statementOf(carrier, draft)),
    onSuccess: async () => {
      notifications.show({ message: t('scale.saved'), color: 'green' });
      onClose();
      await queries.invalidateQueries({ queryKey: scalesQuery.queryKey });
      await queries.invalidateQueries({ queryKey: ['tickets'] });
    },
  });
  const setStep = (at: number, part: Partial<DraftStep>): void => setDraft({ ...draft, steps: draft.steps.map((step, index) => (index === at ? { ...step, ...part } : step)) });
  const error = (at: number, field: keyof DraftStep): string | undefined => faultAt(save.error, `/steps/${at}/${field}`);

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    save.mutate();
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">{t('scale.hint')}</Text>
        {save.error && (conflict.view ?? <ProblemAlert error={save.error} />)}
        <Group align="flex-start">
          <TextInput w={110} label={t('scale.currency')} maxLength={3} required value={draft.currency} error={faultAt(save.error, '/currency')} onChange={({ target }) => setDraft({ ...draft, currency: target.value })} />
          <NumberInput w={220} label={t('scale.length')} placeholder={t('scale.lengthUnknown')} min={15} max={120} allowDecimal={false} value={draft.nameLength} error={faultAt(save.error, '/nameLength')} onChange={(nameLength) => setDraft({ ...draft, nameLength })} />
        </Group>
        <Checkbox label={t('scale.smallFree')} checked={draft.smallFreeUntilTicketed} onChange={({ target }) => setDraft({ ...draft, smallFreeUntilTicketed: target.checked })} />
        <table className={styles['steps']}>
          <thead><tr><th>{t('scale.from')}</th><th>{t('scale.to')}</th><th>{t('scale.small')}</th><th>{t('scale.major')}</th><th /></tr></thead>
          <tbody>
            {draft.steps.map((step, at) => (
              <tr key={at}>
                <td data-label={t('scale.from')}><NumberInput aria-label={t('scale.fromOf', { step: at + 1 })} min={0} max={999} allowDecimal={false} hideControls value={step.atLeastDays} error={error(at, 'atLeastDays')} onChange={(atLeastDays) => setStep(at, { atLeastDays })} /></td>
                <td data-label={t('scale.to')}><NumberInput aria-label={t('scale.toOf', { step: at + 1 })} placeholder={t('scale.more')} min={0} max={999} allowDecimal={false} hideControls value={step.atMostDays} error={error(at, 'atMostDays')} onChange={(atMostDays) => setStep(at, { atMostDays })} /></td>
                <td data-label={t('scale.small')}><MoneyInput label={t('scale.smallOf', { step: at + 1 })} labelHidden amount={step.small} currency={draft.currency.toUpperCase()} error={error(at, 'small')} onChange={(small) => setStep(at, { small })} /></td>
                <td data-label={t('scale.major')}><MoneyInput label={t('scale.majorOf', { step: at + 1 })} labelHidden amount={step.major} currency={draft.currency.toUpperCase()} error={error(at, 'major')} onChange={(major) => setStep(at, { major })} /></td>
                <td><ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('scale.removeOf', { step: at + 1 })} onClick={() => setDraft({ ...draft, steps: draft.steps.filter((_, index) => index !== at) })}><IconTrash size={18} aria-hidden /></ActionIcon></td>
              </tr>
            ))}
          </tbody>
        </table>
        {faultAt(save.error, '/steps') && <Text size="sm" c="var(--danger)">{faultAt(save.error, '/steps')}</Text>}
        <Group justify="space-between">
          <Button variant="subtle" leftSection={<IconPlus size={16} aria-hidden />} disabled={draft.steps.length >= 12} onClick={() => setDraft({ ...draft, steps: [...draft.steps, { atLeastDays: '', atMostDays: '', small: 0, major: null }] })}>{t('scale.add')}</Button>
          <Group>
            <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" loading={save.isPending}>{t('scale.save')}</Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
