import { Group, Kbd, Modal, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Hint, KeyHints } from './key-hints.js';
import { useKeys } from './use-keys.js';

interface KeyHelpProps {
  /** Of the page; those that are shown beside it. */
  readonly hints: readonly Hint[];
  /** Further ones, in the dialog alone. */
  readonly more?: readonly Hint[];
  /** Whether the page has a passport picture, and so its keys. */
  readonly withPicture?: boolean;
  readonly note?: string;
}

const pictureKeys = ['+', '−', '0', 'Q', 'E'] as const;

/** What single keys do on the page, and `?` for all of them. */
export function KeyHelp({ hints, more = [], withPicture = false, note }: KeyHelpProps) {
  const { t } = useTranslation('documents');
  const [open, setOpen] = useState(false);
  useKeys({ '?': () => setOpen(true) });
  const help = { key: '?', text: t('keys.help') };
  return (
    <>
      <KeyHints hints={[...hints, help]} />
      <Modal opened={open} onClose={() => setOpen(false)} title={t('keys.title')}>
        <Stack gap="xs">
          <Lines hints={[...hints, ...more, help]} />
          {note && <Text size="sm" c="dimmed">{note}</Text>}
          {withPicture && (
            <>
              <Title order={3} size="h5" mt="sm">{t('keys.picture')}</Title>
              <Lines hints={pictureKeys.map((key) => ({ key, text: t(`keys.onPicture.${key}`) }))} />
              <Text size="sm" c="dimmed">{t('keys.pointer')}</Text>
            </>
          )}
        </Stack>
      </Modal>
    </>
  );
}

const Lines = ({ hints }: { readonly hints: readonly Hint[] }) => hints.map(({ key, text }) => <Group key={key} gap="sm"><Kbd>{key}</Kbd><Text size="sm">{text}</Text></Group>);
