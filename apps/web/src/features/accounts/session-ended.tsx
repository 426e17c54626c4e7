import { Modal, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from './session.js';
import { SignInForm } from './sign-in-form.js';
import type { Me } from './types.js';

/** Asks the person to sign in again over the page that they are on: whatever they typed stays in it. */
export function SessionEnded({ me }: { readonly me: Me }) {
  const { t } = useTranslation('accounts');
  const queries = useQueryClient();
  const ended = useQuery(sessionQuery).data === null;

  function goOn(now: Me): void {
    // Nothing of one person's data stays on the page for another.
    if (now.email !== me.email || now.organisation.id !== me.organisation.id) return window.location.assign('/');
    queries.setQueryData(sessionQuery.queryKey, now);
    void queries.invalidateQueries();
  }

  return (
    <Modal opened={ended} onClose={() => undefined} withCloseButton={false} closeOnEscape={false} closeOnClickOutside={false} title={t('ended.title')} centered>
      <Stack>
        <Text size="sm">{t('ended.body')}</Text>
        <SignInForm {...(me.email ? { email: me.email } : {})} onEntered={goOn} />
      </Stack>
    </Modal>
  );
}
