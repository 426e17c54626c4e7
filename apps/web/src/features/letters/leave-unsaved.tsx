import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Asks before what was typed is left behind: by a link, the other language, the back button or the closed tab. */
export function LeaveUnsaved({ when }: { readonly when: boolean }) {
  const { t } = useTranslation('letters');
  const { status, proceed, reset } = useBlocker({ shouldBlockFn: () => when, enableBeforeUnload: when, withResolver: true });
  if (status !== 'blocked') return null;
  return (
    <Modal opened onClose={reset} title={t('leave.title')} centered>
      <Stack>
        <Text>{t('leave.body')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={reset}>{t('leave.stay')}</Button>
          <Button color="red.8" onClick={proceed}>{t('leave.go')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
