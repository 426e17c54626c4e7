import { Button, Checkbox, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { useMay } from '../accounts/session.js';
import { makeManifest, previewQuery, settingsQuery } from './api.js';
import { PreviewContent } from './preview-content.js';
import { Refused } from './refused.js';
import type { Asked, ManifestPerson, ManifestStream } from './types.js';

interface PreviewDialogProps {
  readonly departureId: string;
  readonly legId: string;
  readonly flight: string;
  readonly stream: ManifestStream;
  readonly travellers: readonly ManifestPerson[];
  readonly onClose: () => void;
}

const directories = ['02B', '05B', '12B', '15B'] as const;

/** A manifest as it would leave now: looked at, chosen, and made. */
export function PreviewDialog({ departureId, legId, flight, stream: { kind, receiver, lastSent, isCurrent }, travellers, onClose }: PreviewDialogProps) {
  const { t } = useTranslation('manifests');
  const queries = useQueryClient();
  const mayManage = useMay('manifest.manage');
  const [whole, setWhole] = useState(isCurrent);
  const [directory, setDirectory] = useState<string | null>(null);
  const isMessage = kind === 'paxlst' || kind === 'crew';
  const settings = useQuery({ ...settingsQuery, enabled: isMessage });
  const usual = settings.data?.find((one) => one.receiver === receiver)?.settings.directory ?? null;
  const asked: Asked = { legId, kind, receiver, whole, directory };
  const preview = useQuery(previewQuery(asked));
  const { keyFor, failed } = useAttemptKey();
  const make = useMutation({
    mutationFn: () => makeManifest(asked, keyFor({ asked, lastSent: lastSent?.id })),
    onSuccess: ({ number }) => {
      notifications.show({ message: t('made', { number }), color: 'green' });
      onClose();
    },
    onError: failed,
    onSettled: () => queries.invalidateQueries({ queryKey: ['manifests', departureId] }),
  });
  const error = make.error ?? preview.error;
  return (
    <Modal opened onClose={onClose} size="xl" title={t('previewTitle', { form: t(`form.${kind}`, { receiver: t(`receiver.${receiver}`) }), flight })}>
      <Stack>
        <Text size="sm" c="dimmed">{t('recorded')}</Text>
        <Group gap="lg" align="flex-end">
          {isMessage && (
            <Select label={t('directory')} w={150} allowDeselect={false} value={directory ?? usual} onChange={setDirectory} data={directories.map((one) => ({ value: one, label: `D.${one}` }))} />
          )}
          {lastSent && <Checkbox label={t('whole')} checked={whole} onChange={(event) => setWhole(event.currentTarget.checked)} mb={8} />}
        </Group>
        {error ? <Refused error={error} travellers={travellers} /> : <PreviewContent preview={preview.data} kind={kind} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('close')}</Button>
          {mayManage && <Button disabled={!preview.data || preview.error !== null} loading={make.isPending} onClick={() => make.mutate()}>{t('make')}</Button>}
        </Group>
      </Stack>
    </Modal>
  );
}
