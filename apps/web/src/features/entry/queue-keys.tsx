import { Group, Kbd, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Hint, KeyHints } from '../review/key-hints.js';
import { useKeys } from '../review/use-keys.js';

interface QueueKeysProps {
  /** What each key does on this page. */
  readonly keys: Readonly<Partial<Record<'j' | 'k' | 'a' | 'r' | 't' | '/', () => void>>>;
}

/** Single keys of the queue's pages, what they do, and `?` for all of them. */
export function QueueKeys({ keys }: QueueKeysProps) {
  const { t } = useTranslation('queue');
  const [open, setOpen] = useState(false);
  useKeys({ ...keys, '?': () => setOpen(true) });
  const hints: Hint[] = (['j', 'k', 'a', 'r', 't'] as const).flatMap((key) => (keys[key] ? [{ key, text: t(`keys.${key}`) }] : []));
  const all = [...hints, ...(keys['/'] ? [{ key: '/', text: t('keys.slash') }] : []), { key: '?', text: t('keys.help') }];
  return (
    <>
      <KeyHints hints={[...hints, { key: '?', text: t('keys.help') }]} />
      <Modal opened={open} onClose={() => setOpen(false)} title={t('keys.title')} closeButtonProps={{ 'aria-label': t('together.close') }}>
        <Stack gap="xs">
          {all.map(({ key, text }) => <Group key={key} gap="sm"><Kbd>{key}</Kbd><Text size="sm">{text}</Text></Group>)}
          {keys['/'] && <Text size="sm" c="dimmed">{t('keys.open')}</Text>}
        </Stack>
      </Modal>
    </>
  );
}
