import { Button, Group, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { sessionQuery } from '../accounts/session.js';

interface CodeFormProps {
  readonly hint?: string;
  readonly action: string;
  readonly color?: string;
  readonly said: string;
  readonly send: (code: string) => Promise<void>;
  readonly onDone: () => void;
}

/** Six digits from the app, and what they do. */
export function CodeForm({ hint, action, color, said, send, onDone }: CodeFormProps) {
  const { t } = useTranslation('security');
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const change = useMutation({
    mutationFn: () => send(code.replaceAll(' ', '')),
    onSuccess: () => {
      notifications.show({ message: said, color: 'green' });
      onDone();
      void queries.invalidateQueries(sessionQuery);
    },
  });

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    change.mutate();
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        {change.isError && <ProblemAlert error={change.error} />}
        <Group align="flex-end">
          <TextInput label={t('code')} description={hint} inputMode="numeric" autoComplete="one-time-code" required withAsterisk={false} maxLength={7} w={220} value={code} onChange={(event) => setCode(event.target.value)} />
          <Button type="submit" {...(color ? { color } : {})} loading={change.isPending}>{action}</Button>
        </Group>
      </Stack>
    </form>
  );
}
