import { notifications } from '@mantine/notifications';
import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { draftQuery } from './api.js';
import type { RuleDraft } from './types.js';

/** One step of a draft: the page shows what came of it, and everything that hangs on it is asked for anew. */
export function useDraftStep<Given = void>(step: (given: Given) => Promise<RuleDraft>, told: (given: Given) => string): UseMutationResult<RuleDraft, Error, Given> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: (draft, given) => {
      queries.setQueryData(draftQuery(draft.id).queryKey, draft);
      notifications.show({ message: told(given), color: 'green' });
      void queries.invalidateQueries({ queryKey: ['rule-drafts', 'list'] });
      if (draft.status === 'published') void queries.invalidateQueries({ queryKey: ['rules'] });
    },
  });
}
