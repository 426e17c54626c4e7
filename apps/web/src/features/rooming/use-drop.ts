import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { placeTraveller, planQuery, swapTravellers } from './api.js';
import type { Drop } from './drop.js';
import type { Plan } from './types.js';

interface Dropped {
  readonly plan: Plan;
  readonly travellerId: string;
  readonly name: string;
  readonly drop: Drop;
}

/** Moves somebody at once, and back where they were when the server refuses; why is said, and the plan is read anew. */
export function useDrop(departureId: string) {
  const { t } = useTranslation('rooming');
  const queries = useQueryClient();
  const { queryKey } = planQuery(departureId);
  return useMutation({
    mutationFn: ({ plan: { version }, travellerId, drop: { change } }: Dropped): Promise<Plan> =>
      change.kind === 'swap' ? swapTravellers(departureId, version, { travellerId, withId: change.withId }) : placeTraveller(departureId, version, { travellerId, to: change.to }),
    onMutate: async ({ drop }) => {
      await queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, drop.after);
    },
    onSuccess: (plan, { name, drop }) => {
      queries.setQueryData(queryKey, plan);
      void queries.invalidateQueries({ queryKey: ['rooming', departureId, 'lists'] });
      notifications.show({ message: drop.change.kind === 'swap' ? t('done.swapped') : t('done.moved', { name }), color: 'green' });
    },
    onError: (error, { plan, name }) => {
      queries.setQueryData(queryKey, plan);
      void queries.invalidateQueries({ queryKey: ['rooming', departureId] });
      const why = error instanceof Problem ? [...new Set([error.title, error.detail])].filter(Boolean).join('. ') : t('drag.failed');
      notifications.show({ title: t('drag.back', { name }), message: why, color: 'red', autoClose: 12_000 });
    },
  });
}
