import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { useMay } from '../accounts/session.js';
import { revokeInvitation, sendInvitation } from './api.js';
import type { InvitationState } from './types.js';

interface InvitationControlsProps {
  readonly travellerId: string;
  readonly name: string;
  readonly state: InvitationState;
}

export function InvitationControls({ travellerId, name, state }: InvitationControlsProps) {
  const { t } = useTranslation('bookings');
  const queries = useQueryClient();
  const [maySend, mayRevoke] = [useMay('invitation.send'), useMay('invitation.revoke')];
  const tell = (message: string) => () => {
    notifications.show({ message, color: 'green' });
    return queries.invalidateQueries({ queryKey: ['bookings'] });
  };
  const send = useMutation({ mutationFn: () => sendInvitation(travellerId), onSuccess: tell(t('sent', { name })) });
  const revoke = useMutation({ mutationFn: () => revokeInvitation(travellerId), onSuccess: tell(t('revoked', { name })) });
  const failure = send.error ?? revoke.error;
  return (
    <>
      {failure && <ProblemAlert error={failure} />}
      <Group gap="xs" mt="auto">
        {maySend && (
          <Button size="xs" variant="light" loading={send.isPending} aria-label={t('sendTo', { name })} onClick={() => send.mutate()}>
            {state === 'none' ? t('send') : t('resend')}
          </Button>
        )}
        {mayRevoke && state === 'sent' && (
          <Button size="xs" variant="subtle" color="red.8" loading={revoke.isPending} aria-label={t('revokeOf', { name })} onClick={() => revoke.mutate()}>
            {t('revoke')}
          </Button>
        )}
      </Group>
    </>
  );
}
