import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';

interface TimetableChange {
  readonly send: () => Promise<unknown>;
  /** What to say once it is done. */
  readonly message: string;
}

/** Changes something about the timetable; it is read anew whatever came of it, and so are the flights that are measured by it. */
export function useTimetable(onDone: () => void = () => undefined, onFault: (error: Error) => void = () => undefined) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ send }: TimetableChange) => send(),
    onSuccess: (_answer, { message }) => {
      notifications.show({ message, color: 'green' });
      onDone();
    },
    onError: onFault,
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ['timetable'] }), queries.invalidateQueries({ queryKey: ['flights'] })]),
  });
}
