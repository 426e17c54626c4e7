import { Burger, Container, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconCalendarShare, IconChevronDown, IconLogout, IconShieldLock } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '../features/accounts/api.js';
import { useMe } from '../features/accounts/session.js';
import type { Me } from '../features/accounts/types.js';
import { SearchBox } from '../features/search/search-box.js';
import { Logo } from '../ui/logo.js';
import { PageNav } from './page-nav.js';
import styles from './shell.module.css';

/** The frame around every page: whose organisation, which pages, who is signed in. */
export function Shell() {
  const { t } = useTranslation('desk');
  const me = useMe();
  const [open, setOpen] = useState(false);
  return (
    <>
      <a className={styles['skip']} href="#content">{t('skip')}</a>
      <header className={styles['header']}>
        <Burger
          className={styles['burger']} size="sm" opened={open} onClick={() => setOpen(!open)}
          aria-expanded={open} aria-controls="pages" aria-label={t(open ? 'nav.close' : 'nav.open')}
        />
        <Link to="/" className={styles['home']}><Logo /><Text span fw={650} truncate>{me.organisation.name}</Text></Link>
        {me.permissions.includes('search.use') && <SearchBox />}
        <AccountMenu me={me} />
      </header>
      <div className={styles['body']}>
        <PageNav id="pages" open={open} onLeave={() => setOpen(false)} />
        <Container component="main" id="content" size="lg" py="lg" tabIndex={-1} className={styles['main']}><Outlet /></Container>
      </div>
    </>
  );
}

function AccountMenu({ me }: { readonly me: Me }) {
  const { t } = useTranslation('desk');
  // A full load afterwards: nothing of one person's data stays in memory for the next.
  const leave = useMutation({ mutationFn: signOut, onSettled: () => window.location.assign('/sign-in') });
  return (
    <Menu position="bottom-end" width={220}>
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
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => leave.mutate()}>{t('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
