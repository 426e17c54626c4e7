import { Button, Code, CopyButton, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface ShownSecretProps {
  readonly title: string;
  readonly body: string;
  readonly secret: string;
  readonly onClose: () => void;
}

/** A secret that is shown once; it closes by its button alone, so that a stray click loses nothing. */
export function ShownSecret({ title, body, secret, onClose }: ShownSecretProps) {
  const { t } = useTranslation('keys');
  return (
    <Modal opened onClose={onClose} title={title} centered closeOnClickOutside={false} closeOnEscape={false} withCloseButton={false}>
      <Stack>
        <Text>{body}</Text>
        <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{secret}</Code>
        <Group justify="flex-end">
          <CopyButton value={secret}>{({ copied, copy }) => <Button variant="default" onClick={copy}>{t(copied ? 'shown.copied' : 'shown.copy')}</Button>}</CopyButton>
          <Button onClick={onClose}>{t('shown.done')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
