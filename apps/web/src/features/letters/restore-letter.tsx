import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConfirmRemoval } from '../../ui/desk/confirm-removal.js';
import { letterQuery, lettersQuery, restoreLetter } from './api.js';
import type { LetterTemplate } from './types.js';

interface RestoreLetterProps {
  readonly template: LetterTemplate;
  readonly onRestored: (restored: LetterTemplate) => void;
  readonly onClose: () => void;
}

/** Asks before an organisation's own words of a letter are taken away. */
export function RestoreLetter({ template: { letter, language, version }, onRestored, onClose }: RestoreLetterProps) {
  const { t } = useTranslation('letters');
  const queries = useQueryClient();
  const restore = useMutation({
    mutationFn: () => restoreLetter(letter, language, version),
    onSuccess: (restored) => {
      notifications.show({ message: t('restored'), color: 'green' });
      queries.setQueryData(letterQuery(letter, language).queryKey, restored);
      void queries.invalidateQueries(lettersQuery);
      onRestored(restored);
      onClose();
    },
  });
  return (
    <ConfirmRemoval title={t('restoreAsk.title')} keep={t('restoreAsk.keep')} remove={t('restoreAsk.remove')} removal={restore} onClose={onClose}>{t('restoreAsk.body')}</ConfirmRemoval>
  );
}
