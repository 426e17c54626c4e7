import { Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import type { Override, SpecialDay } from './types.js';

interface OverrideDialogProps {
  readonly day: string;
  readonly override: Override | undefined;
  readonly holiday: SpecialDay | undefined;
  readonly onClose: () => void;
  /** Null takes the correction back. */
  readonly onCorrect: (override: Override | null) => void;
}

/** One day on which the operator knows better than the public calendar, with the reason. */
export function OverrideDialog({ day, override, holiday, onClose, onCorrect }: OverrideDialogProps) {
  const { t, i18n } = useTranslation('authorities');
  const [works, setWorks] = useState(override?.works ?? holiday !== undefined);
  const [reason, setReason] = useState(override?.reason ?? '');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  const keep = (): void => (missing ? setTried(true) : onCorrect({ day, works, reason: reason.trim() }));
  return (
    <Modal opened onClose={onClose} title={formatDay(day, i18n.language, 'long')} closeButtonProps={{ 'aria-label': t('override.close') }}>
      <Stack>
        {holiday?.source === 'public' && <Text size="sm">{t('override.holiday', { name: holiday.name })}</Text>}
        <SegmentedControl
          fullWidth value={works ? 'works' : 'closed'} onChange={(value) => setWorks(value === 'works')} aria-label={t('override.label')}
          data={[{ value: 'works', label: t('override.works') }, { value: 'closed', label: t('override.closed') }]}
        />
        <TextInput label={t('override.reason')} maxLength={200} withAsterisk value={reason} error={tried && missing ? t('override.reasonMissing') : undefined} onChange={({ currentTarget: { value } }) => setReason(value)} data-autofocus />
        <Group justify="space-between">
          {override ? <Button variant="subtle" color="red" onClick={() => onCorrect(null)}>{t('override.takeBack')}</Button> : <span />}
          <Button onClick={keep}>{t('override.keep')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
