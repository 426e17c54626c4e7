import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconLink, IconShieldCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { checkChain } from './api.js';
import type { AuditVerification } from './types.js';

/** Walks the chain when asked, and says what it found. */
export function ChainCheck() {
  const { t } = useTranslation('audit');
  const check = useMutation({ mutationFn: checkChain });
  return (
    <Stack gap="sm">
      <Group><Button variant="light" loading={check.isPending} leftSection={<IconLink size={18} aria-hidden />} onClick={() => check.mutate()}>{t('check')}</Button></Group>
      {check.isError && <ProblemAlert error={check.error} />}
      {check.data && <Found report={check.data} />}
    </Stack>
  );
}

function Found({ report: { intact, entries, fault } }: { readonly report: AuditVerification }) {
  const { t } = useTranslation('audit');
  if (intact || !fault) return <Alert color="green" role="status" icon={<IconShieldCheck aria-hidden />}>{t('intact', { count: entries })}</Alert>;
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />} title={t('broken', { seq: fault.seq })}>
      <Text size="sm">{t(`fault.${fault.kind}`)} {t('brokenHint')}</Text>
    </Alert>
  );
}
