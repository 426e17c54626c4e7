import { Menu, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconCalendarShare, IconChevronDown, IconLogout, IconShieldLock } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signOut } from '../features/accounts/api.js';
import { useMe } from '../features/accounts/session.js';
import styles from './shell.module.css';

const schemes = ['auto', 'light', 'dark'] as const;

/** Who is signed in, what is theirs alone, and how the desk looks to them on this device. */
export function AccountMenu() {
  const { t } = useTranslation('desk');
  const me = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  // A full load afterwards: nothing of one person's data stays in memory for the next.
  const leave = useMutation({ mutationFn: signOut, onSettled: () => window.location.assign('/sign-in') });
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton className={styles['account']} aria-label={`${t('account')}: ${me.name}`}>
          <div>
            <Text size="sm" fw={600} lh={1.2} truncate maw={160}>{me.name}</Text>
            <Text size="xs" c="dimmed" lh={1.2}>{me.agency ?? (me.role && t(`role.${me.role}`))}</Text>
          </div>
          <IconChevronDown size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {me.email && <Menu.Label>{me.email}</Menu.Label>}
        {me.permissions.includes('readiness.read') && (
          <Menu.Item component={Link} to="/calendar" leftSection={<IconCalendarShare size={16} aria-hidden />}>{t('calendar')}</Menu.Item>
        )}
        {me.permissions.includes('one-time-code.manage') && (
          <Menu.Item component={Link} to="/my-sign-in" leftSection={<IconShieldLock size={16} aria-hidden />}>{t('mySignIn')}</Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Label>{t('scheme.label')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(schemes.find((one) => one === value) ?? 'auto')}>
          {schemes.map((scheme) => <Menu.RadioItem key={scheme} value={scheme}>{t(`scheme.${scheme}`)}</Menu.RadioItem>)}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => leave.mutate()}>{t('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
