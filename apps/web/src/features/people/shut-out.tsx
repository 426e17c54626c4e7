import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConfirmRemoval } from '../../ui/desk/confirm-removal.js';
import { peopleQuery, shutOut } from './api.js';
import type { Person } from './types.js';

interface ShutOutProps {
  readonly person: Person;
  readonly onClose: () => void;
}

/** Asks before somebody is shut out. */
export function ShutOut({ person: { id, name }, onClose }: ShutOutProps) {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const leave = useMutation({
    mutationFn: () => shutOut(id),
    onSuccess: () => {
      notifications.show({ message: t('shutOutDone', { name }), color: 'green' });
      onClose();
    },
    onSettled: () => queries.invalidateQueries(peopleQuery),
  });
  return (
    <ConfirmRemoval title={t('shutOutAsk.title', { name })} keep={t('keep')} remove={t('shutOut')} removal={leave} onClose={onClose}>{t('shutOutAsk.body')}</ConfirmRemoval>
  );
}
