import { Anchor, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Enrolment } from './types.js';

interface SetupKeyProps {
  readonly enrolment: Enrolment;
  readonly email: string;
}

/** The key for an authenticator app, in groups of four that a person can type; shown this once. */
export function SetupKey({ enrolment: { secret, otpauthUrl }, email }: SetupKeyProps) {
  const { t } = useTranslation('security');
  return (
    <Stack gap="xs">
      <Text fw={650}>{t('step1')}</Text>
      <Text size="sm" c="dimmed">{t('step1Hint', { email })}</Text>
      <Group gap="sm">
        <Code fz="lg" p="sm" style={{ overflowWrap: 'anywhere' }}>{secret.match(/.{1,4}/g)?.join(' ')}</Code>
        <CopyButton value={secret}>{({ copied, copy }) => <Button size="sm" variant="default" onClick={copy}>{t(copied ? 'copied' : 'copy')}</Button>}</CopyButton>
        <Anchor href={otpauthUrl} size="sm">{t('open')}</Anchor>
      </Group>
    </Stack>
  );
}
