import { Badge, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftStatus, Rule, RuleChange } from './types.js';

const ruleColors: Record<Rule['status'], string> = { 'in-force': 'green', announced: 'blue', reported: 'orange', ended: 'gray' };
const draftColors: Record<DraftStatus, string> = { draft: 'gray', 'in-review': 'orange', approved: 'blue', published: 'green', discarded: 'gray' };
const changeColors: Record<RuleChange['kind'], string> = { 'new-rule': 'green', 'new-version': 'blue', closing: 'orange', none: 'gray', refused: 'red' };

export function RuleBadges({ rule }: { readonly rule: Rule }) {
  const { t } = useTranslation('rules');
  return (
    <Group gap={6}>
      <Badge size="md" variant="light" color={ruleColors[rule.status]}>{t(`statuses.${rule.status}`)}</Badge>
      {rule.confidence !== 'high' && <Badge size="md" variant="outline" color="gray">{t(`confidences.${rule.confidence}`)}</Badge>}
      {rule.isDefault && <Badge size="md" variant="outline" color="gray">{t('default')}</Badge>}
    </Group>
  );
}

export function DraftStatusBadge({ status }: { readonly status: DraftStatus }) {
  const { t } = useTranslation('rules');
  return <Badge variant="light" color={draftColors[status]}>{t(`draftStatus.${status}`)}</Badge>;
}

export function ChangeBadge({ kind }: { readonly kind: RuleChange['kind'] }) {
  const { t } = useTranslation('rules');
  return <Badge variant="light" color={changeColors[kind]}>{t(`draft.kind.${kind}`)}</Badge>;
}
