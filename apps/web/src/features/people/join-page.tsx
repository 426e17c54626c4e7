import { Button, Center, Paper, PasswordInput, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaults } from '../../api/use-faults.js';
import { ButtonLink } from '../../ui/desk/link.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Logo } from '../../ui/logo.js';
import { useTitle } from '../../ui/use-title.js';
import { homeOf, sessionQuery } from '../accounts/session.js';
import { joinStaff, readStaffLink } from './api.js';
import type { StaffWelcome } from './types.js';

/** Where somebody who was invited to the staff chooses a password. */
export function JoinPage() {
  const { t } = useTranslation('people');
  const [token] = useState(() => window.location.hash.slice(1));
  const welcome = useQuery({ queryKey: ['staff-link', token], queryFn: () => readStaffLink(token), retry: false, staleTime: Infinity });
  useTitle(welcome.data ? t('join.title', { organisation: welcome.data.organisation }) : 'Waypass');
  return (
    <Center component="main" mih="100dvh" p="md">
      <Paper withBorder p="xl" w="100%" maw={440}>
        <Stack>
          <Logo size={44} />
          {welcome.isPending && <Skeleton height={240} radius="md" />}
          {welcome.isError && (
            <>
              <Title order={1} size="h2">{t('join.refused')}</Title>
              <ProblemAlert error={welcome.error} signingIn />
              <ButtonLink to="/sign-in" variant="default">{t('join.signIn')}</ButtonLink>
            </>
          )}
          {welcome.data && <JoinForm token={token} welcome={welcome.data} />}
        </Stack>
      </Paper>
    </Center>
  );
}

function JoinForm({ token, welcome }: { readonly token: string; readonly welcome: StaffWelcome }) {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const [name, setName] = useState(welcome.name);
  const [password, setPassword] = useState('');
  const join = useMutation({
    mutationFn: () => joinStaff({ token, name, password }),
    onSuccess: (me) => {
      queries.setQueryData(sessionQuery.queryKey, me);
      window.location.replace(homeOf(me));
    },
  });
  const { at, settle } = useFaults(join.error);

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    join.mutate();
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        <div>
          <Title order={1} size="h2">{t('join.title', { organisation: welcome.organisation })}</Title>
          <Text c="dimmed" size="sm" style={{ overflowWrap: 'anywhere' }}>{t('join.intro', { role: t(`roleOf.${welcome.role}`), email: welcome.email })}</Text>
        </div>
        {join.isError && <ProblemAlert error={join.error} signingIn />}
        <input type="email" autoComplete="username" value={welcome.email} readOnly hidden />
        <TextInput label={t('join.name')} required withAsterisk={false} maxLength={100} autoComplete="name" value={name} error={at('/name')}
          onChange={(event) => { settle(['name']); setName(event.target.value); }} />
        <PasswordInput label={t('join.password')} description={t('join.hint')} required withAsterisk={false} maxLength={200} autoComplete="new-password" value={password} error={at('/password')}
          visibilityToggleButtonProps={{ 'aria-label': t('join.show'), tabIndex: 0 }} onChange={(event) => { settle(['password']); setPassword(event.target.value); }} />
        <Button type="submit" loading={join.isPending}>{t('join.submit')}</Button>
      </Stack>
    </form>
  );
}
