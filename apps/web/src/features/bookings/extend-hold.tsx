import { Button, Menu } from '@mantine/core';
import { IconClockPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

const choices = [30, 120, 1440] as const;

interface ExtendHoldProps {
  readonly busy: boolean;
  /** In minutes from now. */
  readonly onExtend: (minutes: number) => void;
}

/** More time for a booking that is not confirmed yet. */
export function ExtendHold({ busy, onExtend }: ExtendHoldProps) {
  const { t } = useTranslation('bookings');
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" loading={busy} leftSection={<IconClockPlus size={18} aria-hidden />}>{t('extend')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map((minutes) => <Menu.Item key={minutes} onClick={() => onExtend(minutes)}>{t(`extendBy.${minutes}`)}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  );
}
