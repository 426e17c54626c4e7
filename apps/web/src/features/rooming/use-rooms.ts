import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { planQuery } from './api.js';
import type { Plan } from './types.js';

interface RoomsChange {
  readonly send: () => Promise<Plan>;
  /** What to say once it is done. */
  readonly message: string;
}

/** Changes the rooms of a departure: the answer is the plan after it, and after a refusal the plan is read anew. */
export function useRooms(departureId: string, onDone: () => void = () => undefined) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ send }: RoomsChange) => send(),
    onSuccess: (plan, { message }) => {
      queries.setQueryData(planQuery(departureId).queryKey, plan);
      void queries.invalidateQueries({ queryKey: ['rooming', departureId, 'lists'] });
      notifications.show({ message, color: 'green' });
      onDone();
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['rooming', departureId] }),
  });
}
