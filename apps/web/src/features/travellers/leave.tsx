import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/phone/button.js';
import phone from '../../ui/phone/phone.module.css';
import { useProblemWords } from '../../ui/phone/problem-words.js';
import { signOut } from '../accounts/api.js';
import { dropDraft } from './answers-draft.js';
import styles from './trip.module.css';

/** Ends the session of this device. */
export function Leave() {
  const { t } = useTranslation('trip');
  const words = useProblemWords();
  const leave = useMutation({ mutationFn: signOut, onSuccess: () => {
    dropDraft();
    window.location.reload();
  } });
  return (
    <footer className={styles['foot']}>
      <Button look="quiet" onClick={() => leave.mutate()} disabled={leave.isPending}>{t('leave')}</Button>
      <p className={phone['muted']} role="status">{leave.isError ? words(leave.error) : t('leaveHint')}</p>
    </footer>
  );
}
