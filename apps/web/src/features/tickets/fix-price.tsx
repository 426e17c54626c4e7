import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { formatMoney, type Money } from '../../ui/money.js';
import type { NameFix } from './types.js';

/** What a correction costs today, and from which day on something else. */
export function FixPrice({ fix }: { readonly fix: NameFix }) {
  const { t, i18n } = useTranslation('tickets');
  if (fix.outcome === 'none-needed') return null;
  const say = (outcome: NameFix['outcome'], cost: Money | null): string => (cost ? formatMoney(cost, i18n.language) : t(`fix.${outcome === 'priced' ? 'free' : outcome}`));
  const isKnown = fix.outcome !== 'not-known' && fix.outcome !== 'too-late';
  return (
    <div>
      <Text size="sm" fw={isKnown ? 650 : 400} c={isKnown ? 'inherit' : 'dimmed'}>{isKnown ? t('fix.today', { price: say(fix.outcome, fix.cost) }) : say(fix.outcome, fix.cost)}</Text>
      {fix.next && <Text size="sm" c="dimmed">{t('fix.next', { price: say(fix.next.outcome, fix.next.cost), day: formatDay(fix.next.from, i18n.language) })}</Text>}
    </div>
  );
}
