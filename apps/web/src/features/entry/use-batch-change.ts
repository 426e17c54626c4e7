import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAttemptKey } from '../../api/use-attempt-key.js';

/** A change of a batch: says that it is done, and has everything that shows the batch read again, also after a refusal. */
export function useBatchChange<Body, Answer>(change: (body: Body, key: string) => Promise<Answer>, done: (answer: Answer) => string, onDone: () => void = () => undefined, onFault: (error: Error) => void = () => undefined) {
  const queries = useQueryClient();
  const { keyFor, failed } = useAttemptKey();
  return useMutation({
    mutationFn: (body: Body) => change(body, keyFor(body)),
    onError: (error) => {
      failed(error);
      onFault(error);
    },
    onSuccess: (answer) => {
      notifications.show({ message: done(answer), color: 'green' });
      onDone();
    },
    onSettled: () => Promise.all(['batches', 'applications'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}
