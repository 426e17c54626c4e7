import { useMutation, useQueryClient } from '@tanstack/react-query';
import { arrivalsQuery } from './api.js';

/** Something that changes the board, which is read anew whatever came of it. */
export function useChange<Given>(departureId: string, change: (given: Given) => Promise<void>, onDone: () => void = () => undefined, onFault: (error: Error) => void = () => undefined) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: onDone, onError: onFault, onSettled: () => queries.invalidateQueries({ queryKey: arrivalsQuery(departureId).queryKey }) });
}
