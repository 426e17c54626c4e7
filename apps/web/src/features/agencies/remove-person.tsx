import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConfirmRemoval } from '../../ui/desk/confirm-removal.js';
import { agenciesQuery, removeAgencyUser } from './api.js';
import type { AgencyUser } from './types.js';

interface RemovePersonProps {
  readonly user: AgencyUser;
  readonly onClose: () => void;
}

/** Asks before somebody is shut out. */
export function RemovePerson({ user, onClose }: RemovePersonProps) {
  const { t } = useTranslation('agencies');
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeAgencyUser(user.id),
    onSuccess: () => {
      notifications.show({ message: t('removed', { name: user.name }), color: 'green' });
      onClose();
    },
    onSettled: () => queries.invalidateQueries(agenciesQuery),
  });
  return (
    <ConfirmRemoval title={t('removeAsk.title', { name: user.name })} keep={t('keep')} remove={t('remove')} removal={remove} onClose={onClose}>{t('removeAsk.body')}</ConfirmRemoval>
  );
}
