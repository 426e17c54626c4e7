import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';

interface FlightsChange {
  /** May answer with what to say in the place of `message`. */
  readonly send: () => Promise<unknown>;
  /** What to say once it is done. */
  readonly message: string;
}

/** Changes something about a departure's flights; the board is read anew whatever came of it. */
export function useFlights(onDone: () => void = () => undefined, onFault: (error: Error) => void = () => undefined) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ send }: FlightsChange) => send(),
    onSuccess: (answer, { message }) => {
      notifications.show({ message: typeof answer === 'string' ? answer : message, color: 'green' });
      onDone();
    },
    onError: onFault,
    onSettled: () => queries.invalidateQueries({ queryKey: ['flights'] }),
  });
}
