import { Alert, Button, Text } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Tells an officer who goes on reading that the application may be somebody else's by now. */
export function LostTaking({ busy, onTake }: { readonly busy: boolean; readonly onTake: () => void }) {
  const { t } = useTranslation('queue');
  return (
    <Alert color="orange" role="status" icon={<IconPlugConnectedX aria-hidden />} title={t('lost.title')}>
      <Text size="sm">{t('lost.body')}</Text>
      <Button mt="sm" size="xs" variant="default" loading={busy} onClick={onTake}>{t('lost.again')}</Button>
    </Alert>
  );
}
