import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { codeOf } from '../../api/problem-words.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { signIn } from './api.js';
import type { Me } from './types.js';

interface SignInFormProps {
  /** Whose address stands there already. */
  readonly email?: string;
  readonly onEntered: (me: Me) => void;
}

/** E-mail, password and, where the account asks for it, the one-time code. */
export function SignInForm({ email: known = '', onEntered }: SignInFormProps) {
  const { t } = useTranslation('accounts');
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [codeAsked, setCodeAsked] = useState(false);
  const enter = useMutation({
    mutationFn: () => signIn({ email, password, ...(codeAsked ? { code } : {}) }),
    onSuccess: onEntered,
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
    <Stack component="form" onSubmit={submit}>
      {enter.isError && !firstAsked && <SignInProblem error={enter.error} />}
      <TextInput label={t('email')} type="email" withAsterisk={false} autoComplete="username" required value={email} onChange={(event) => setEmail(event.target.value)} />
      <PasswordInput
        label={t('password')}
        {...(known === '' ? {} : { 'data-autofocus': true })}
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
  );
}

function SignInProblem({ error }: { readonly error: Error }) {
  const { t } = useTranslation('accounts');
  const seconds = error instanceof Problem ? error.retryAfter : undefined;
  return <ProblemAlert error={error} signingIn {...(seconds ? { detail: t('wait', { count: seconds }) } : {})} />;
}
