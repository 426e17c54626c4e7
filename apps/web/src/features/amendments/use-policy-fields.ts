import { useTranslation } from 'react-i18next';
import type { ConflictField } from '../../ui/desk/conflict/merge.js';
import { causes } from './causes.js';
import type { ChangePolicy } from './types.js';

type Terms = ChangePolicy['cancellation'][keyof ChangePolicy['cancellation']];

/** The terms of changes and cancellations, scale by scale, as two people may each have written them. */
export function usePolicyFields(): ConflictField<ChangePolicy>[] {
  const { t } = useTranslation('amendments');
  const steps = (list: Terms['steps']): string[] => list.map(({ fromDays, percent }) => `${t('policies.fromDays')} ${fromDays}: ${percent} %`);
  return [
    ...causes.map((cause): ConflictField<ChangePolicy> => ({
      label: t(`cause.${cause}`),
      show: ({ cancellation }) => {
        const { steps: every, components, transferFee } = cancellation[cause];
        const own = (['land', 'race', 'visa', 'flight', 'option', 'fee'] as const).flatMap((component) => (components[component] ? [t(`policies.component.${component}`), ...steps(components[component])] : []));
        return [...steps(every), ...own, `${t('policies.transferFee')}: ${(transferFee / 100).toFixed(2)}`].join('\n');
      },
      take: (policy, from) => ({ ...policy, cancellation: { ...policy.cancellation, [cause]: from.cancellation[cause] } }),
    })),
    ...(['replace', 'choose', 'move', 'defer'] as const).map((kind): ConflictField<ChangePolicy> => ({
      label: t(`policies.fee.${kind}`),
      show: ({ fees }) => fees[kind].map(({ fromDays, amount }) => `${t('policies.fromDays')} ${fromDays}: ${(amount / 100).toFixed(2)}`).join('\n'),
      take: (policy, from) => ({ ...policy, fees: { ...policy.fees, [kind]: from.fees[kind] } }),
    })),
  ];
}
