import { Anchor, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { QRCodeSVG } from 'qrcode.react';
import { useTranslation } from 'react-i18next';
import styles from './security.module.css';
import type { Enrolment } from './types.js';

interface SetupKeyProps {
  readonly enrolment: Enrolment;
  readonly email: string;
}

/** The key for an authenticator app, as a picture for its camera and in groups of four that a person can type; shown this once. */
export function SetupKey({ enrolment: { secret, otpauthUrl }, email }: SetupKeyProps) {
  const { t } = useTranslation('security');
  return (
    <Stack gap="xs">
      <Text fw={650}>{t('step1')}</Text>
      <Text size="sm" c="dimmed">{t('scanHint')}</Text>
      {/* Dark on light in every scheme, with the quiet zone of four modules: cameras expect it (ISO/IEC 18004). */}
      <QRCodeSVG value={otpauthUrl} size={196} marginSize={4} title={t('scanTitle', { email })} bgColor="#fff" fgColor="#000" className={styles['code'] ?? ''} />
      <Text size="sm" c="dimmed">{t('step1Hint', { email })}</Text>
      <Group gap="sm">
        <Code fz="lg" p="sm" style={{ overflowWrap: 'anywhere' }}>{secret.match(/.{1,4}/g)?.join(' ')}</Code>
        <CopyButton value={secret}>{({ copied, copy }) => <Button size="sm" variant="default" onClick={copy}>{t(copied ? 'copied' : 'copy')}</Button>}</CopyButton>
        <Anchor href={otpauthUrl} size="sm">{t('open')}</Anchor>
      </Group>
    </Stack>
  );
}
