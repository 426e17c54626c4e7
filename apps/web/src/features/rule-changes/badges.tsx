import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Outcome, RuleChangeState } from './types.js';

const stateColors: Record<RuleChangeState, string> = { judging: 'blue', ready: 'orange', 'no-effect': 'gray', approved: 'green', dismissed: 'gray' };
const outcomeColors: Record<Outcome, string> = { allow: 'green', conditional: 'green', deny: 'red', unknown: 'orange' };

export function StateBadge({ state }: { readonly state: RuleChangeState }) {
  const { t } = useTranslation('ruleChanges');
  return <Badge variant="light" color={stateColors[state]}>{t(`state.${state}`)}</Badge>;
}

export function OutcomeBadge({ outcome, muted = false }: { readonly outcome: Outcome; readonly muted?: boolean }) {
  const { t } = useTranslation('ruleChanges');
  return <Badge variant={muted ? 'outline' : 'light'} color={outcomeColors[outcome]}>{t(`outcome.${outcome}`)}</Badge>;
}
