import { Button, Checkbox, Group, MultiSelect, NativeSelect, Paper, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { countriesIn } from '../../ui/countries.js';
import { authoritiesQuery } from '../authorities/api.js';
import { type EffectChoice, effects, missingIn, purposes, type RuleDraft } from './rule-draft.js';

interface RuleFieldsProps {
  readonly number: number;
  readonly draft: RuleDraft;
  /** True once somebody has asked: what is missing is said at its field. */
  readonly checked: boolean;
  /** What the last refusal says about a field. */
  readonly fault: (field: string) => string | undefined;
  readonly onChange: (change: Partial<RuleDraft>) => void;
  readonly onRemove?: (() => void) | undefined;
}

/** One rule in its compact form. */
export function RuleFields({ number, draft, checked, fault, onChange, onRemove }: RuleFieldsProps) {
  const { t, i18n } = useTranslation('ruleChanges');
  const { data: authorities = [] } = useQuery(authoritiesQuery);
  const missing = new Set(checked ? missingIn(draft) : []);
  const errorAt = (field: keyof RuleDraft): string | undefined => (missing.has(field) ? t('whatIfPage.missing') : fault(field));
  const countries = countriesIn(i18n.language);
  return (
    <Paper role="group" aria-label={t('whatIfPage.rule', { number })} withBorder p={{ base: 'md', sm: 'lg' }}>
      <Group justify="space-between" mb="sm">
        <Text fw={650}>{t('whatIfPage.rule', { number })}</Text>
        {onRemove && <Button size="compact-sm" variant="subtle" color="red.8" onClick={onRemove}>{t('whatIfPage.remove', { number })}</Button>}
      </Group>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm" verticalSpacing="sm">
          <Select label={t('whatIfPage.authority')} withAsterisk searchable data={authorities.map(({ code, name }) => ({ value: code, label: name }))} value={draft.authority} error={errorAt('authority')} onChange={(authority) => onChange({ authority })} />
          <Select label={t('whatIfPage.country')} withAsterisk searchable data={countries} value={draft.country} error={errorAt('country')} onChange={(country) => onChange({ country })} />
          <TextInput label={t('whatIfPage.zone')} placeholder={t('whatIfPage.zoneHint')} maxLength={300} value={draft.zone} onChange={(event) => onChange({ zone: event.target.value })} />
          <NativeSelect label={t('whatIfPage.effect')} data={effects.map((effect) => ({ value: effect, label: t(`whatIfPage.effects.${effect}`) }))} value={draft.effect} onChange={(event) => onChange({ effect: event.target.value as EffectChoice })} />
          <NativeSelect
            label={t('whatIfPage.who')} value={draft.who} onChange={(event) => onChange({ who: event.target.value as RuleDraft['who'] })}
            data={(['everybody', 'these', 'others'] as const).map((who) => ({ value: who, label: t(`whatIfPage.${who}`) }))}
          />
          {draft.who !== 'everybody' && <MultiSelect label={t('whatIfPage.states')} withAsterisk searchable data={countries} value={draft.states} error={errorAt('states')} onChange={(states) => onChange({ states })} />}
          {draft.effect === 'require' && (
            <TextInput label={t('whatIfPage.document')} withAsterisk placeholder={t('whatIfPage.documentHint')} maxLength={300} value={draft.document} error={errorAt('document')} onChange={(event) => onChange({ document: event.target.value })} />
          )}
          <MultiSelect
            label={t('whatIfPage.purposes')} placeholder={draft.purposes.length === 0 ? t('whatIfPage.purposesHint') : ''} data={purposes.map((purpose) => ({ value: purpose, label: t(`whatIfPage.purpose.${purpose}`) }))}
            value={draft.purposes} onChange={(chosen) => onChange({ purposes: chosen })}
          />
          <TextInput type="date" label={t('whatIfPage.from')} value={draft.from} error={fault('inForce/from')} onChange={(event) => onChange({ from: event.target.value })} />
          <TextInput type="date" label={t('whatIfPage.to')} value={draft.to} error={fault('inForce/to')} onChange={(event) => onChange({ to: event.target.value })} />
        </SimpleGrid>
        <Textarea label={t('whatIfPage.summary')} description={t('whatIfPage.summaryHint')} withAsterisk autosize maxLength={300} value={draft.summary} error={errorAt('summary')} onChange={(event) => onChange({ summary: event.target.value })} />
        <Checkbox label={t('whatIfPage.inside')} checked={draft.inside} onChange={(event) => onChange({ inside: event.target.checked })} />
      </Stack>
    </Paper>
  );
}
