import { Button, Center, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { codeOf } from '../../api/problem-words.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Logo } from '../../ui/logo.js';
import { useTitle } from '../../ui/use-title.js';
import { signIn } from './api.js';
import { homeOf, sessionQuery } from './session.js';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useTranslation('accounts');
  useTitle(t('title'));
  const { to } = route.useSearch();
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [codeAsked, setCodeAsked] = useState(false);
  const enter = useMutation({
    mutationFn: () => signIn({ email, password, ...(codeAsked ? { code } : {}) }),
    onSuccess: (me) => {
      queries.setQueryData(sessionQuery.queryKey, me);
      window.location.assign(to ?? homeOf(me));
    },
    onError: (error) => {
      if (codeOf(error) === 'auth.code-required') setCodeAsked(true);
    },
  });
  // The first question for the code is no failure.
  const firstAsked = codeOf(enter.error) === 'auth.code-required' && code === '';

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    enter.mutate();
  }

  return (
    <Center component="main" mih="100dvh" p="md">
      <Paper component="form" withBorder p="xl" w="100%" maw={400} onSubmit={submit} aria-labelledby="sign-in-title">
        <Stack>
          <Logo size={44} />
          <div>
            <Title id="sign-in-title" order={1} size="h2">{t('title')}</Title>
            <Text c="dimmed" size="sm">{t('intro')}</Text>
          </div>
          {enter.isError && !firstAsked && <SignInProblem error={enter.error} />}
          <TextInput label={t('email')} type="email" withAsterisk={false} autoComplete="username" required value={email} onChange={(event) => setEmail(event.target.value)} />
          <PasswordInput
            label={t('password')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            visibilityToggleButtonProps={{ 'aria-label': t('show'), tabIndex: 0 }}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          {codeAsked && (
            <TextInput
              label={t('code')}
              description={t('codeHint')}
              inputMode="numeric"
              autoComplete="one-time-code"
              required
              withAsterisk={false}
              autoFocus
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
          <Button type="submit" loading={enter.isPending}>{t('submit')}</Button>
        </Stack>
      </Paper>
    </Center>
  );
}

function SignInProblem({ error }: { readonly error: Error }) {
  const { t } = useTranslation('accounts');
  const seconds = error instanceof Problem ? error.retryAfter : undefined;
  return <ProblemAlert error={error} signingIn {...(seconds ? { detail: t('wait', { count: seconds }) } : {})} />;
}
