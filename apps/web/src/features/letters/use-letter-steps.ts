import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../api/problem-words.js';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { letterQuery, lettersQuery, newestLetterQuery, saveLetter, tryLetter } from './api.js';
import type { LetterTemplate, Words } from './types.js';

interface Editing {
  /** As it was read. */
  readonly base: LetterTemplate;
  readonly draft: Words;
  readonly onSaved: (saved: LetterTemplate) => void;
}

/** Saving a letter and sending it on trial; `theirs` is what somebody who was quicker has saved. */
export function useLetterSteps({ base: { letter, language }, draft, onSaved }: Editing) {
  const { t } = useTranslation('letters');
  const queries = useQueryClient();
  const { keyFor, failed } = useAttemptKey();
  const written = { letter, language, ...draft };
  const save = useMutation({
    mutationFn: (version: number) => saveLetter(written, version),
    onSuccess: (saved) => {
      notifications.show({ message: t('saved'), color: 'green' });
      queries.setQueryData(letterQuery(letter, language).queryKey, saved);
      void queries.invalidateQueries(lettersQuery);
      onSaved(saved);
    },
  });
  const trial = useMutation({
    mutationFn: () => tryLetter(written, keyFor(written)),
    onSuccess: () => notifications.show({ message: t('tried'), color: 'green' }),
    onError: failed,
  });
  const isLate = codeOf(save.error) === 'letter-template.changed';
  const newest = useQuery({ ...newestLetterQuery(letter, language, save.submittedAt), enabled: isLate });
  return { save, trial, theirs: isLate ? newest.data : undefined };
}
