import { Badge, Box, Container, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconBuildingBank, IconBuildingStore, IconCalendarShare, IconChevronDown, IconLogout, IconReceiptRefund } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signOut } from '../features/accounts/api.js';
import { useMe } from '../features/accounts/session.js';
import type { Me } from '../features/accounts/types.js';
import { waitingQuery } from '../features/review/api.js';
import { SearchBox } from '../features/search/search-box.js';
import { Logo } from '../ui/logo.js';
import styles from './shell.module.css';

const pages = [
  { to: '/departures', text: 'departures', permission: 'booking.read' },
  { to: '/bookings', text: 'bookings', permission: 'booking.read' },
  { to: '/packages', text: 'packages', permission: 'package.read' },
  { to: '/payments/overdue', text: 'overdue', permission: 'payment.record' },
  { to: '/mailbox', text: 'mailbox', permission: 'mailbox.read' },
  { to: '/documents', text: 'documents', permission: 'document.review' },
  { to: '/applications', text: 'applications', permission: 'application.read' },
  { to: '/batches', text: 'batches', permission: 'batch.read' },
  { to: '/rules', text: 'rules', permission: 'rule.read' },
  { to: '/rule-changes', text: 'ruleChanges', permission: 'rule-change.read' },
] as const;

/** The frame around every page: whose organisation, which pages, who is signed in. */
export function Shell() {
  const { t } = useTranslation('desk');
  const me = useMe();
  return (
    <>
      <a className={styles['skip']} href="#content">{t('skip')}</a>
      <Box component="header" className={styles['header']}>
        <Container size="lg" className={styles['bar']}>
          <Link to="/" className={styles['home']}><Logo /><Text span fw={650} truncate>{me.organisation.name}</Text></Link>
          <nav aria-label={t('nav.label')} className={styles['nav']}>
            {pages.filter((page) => me.permissions.includes(page.permission)).map((page) => (
              <Link key={page.to} to={page.to} className={styles['page']}>{t(`nav.${page.text}`)}{page.to === '/documents' && <DocumentsWaiting />}</Link>
            ))}
          </nav>
          {me.permissions.includes('search.use') && <SearchBox />}
          <AccountMenu me={me} />
        </Container>
      </Box>
      <Container component="main" id="content" size="lg" py="lg" tabIndex={-1} style={{ outline: 'none' }}><Outlet /></Container>
    </>
  );
}

/** How many documents wait for an officer. */
function DocumentsWaiting() {
  const { t } = useTranslation('desk');
  const { data } = useQuery(waitingQuery);
  if (!data?.waiting) return null;
  return <Badge size="sm" ml={6} circle={data.waiting < 10} aria-label={t('nav.waiting', { count: data.waiting })}>{data.waiting}</Badge>;
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
        {me.permissions.includes('agency.manage') && (
          <Menu.Item component={Link} to="/agencies" leftSection={<IconBuildingStore size={16} aria-hidden />}>{t('agencies')}</Menu.Item>
        )}
        {me.permissions.includes('policy.write') && (
          <Menu.Item component={Link} to="/change-policies" leftSection={<IconReceiptRefund size={16} aria-hidden />}>{t('changePolicies')}</Menu.Item>
        )}
        {me.permissions.includes('authority.read') && (
          <Menu.Item component={Link} to="/authorities" leftSection={<IconBuildingBank size={16} aria-hidden />}>{t('authorities')}</Menu.Item>
        )}
        {me.permissions.includes('readiness.read') && (
          <Menu.Item component={Link} to="/calendar" leftSection={<IconCalendarShare size={16} aria-hidden />}>{t('calendar')}</Menu.Item>
        )}
        {me.permissions.includes('job.read') && (
          <Menu.Item component={Link} to="/failed-jobs" leftSection={<IconAlertTriangle size={16} aria-hidden />}>{t('failedJobs')}</Menu.Item>
        )}
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => leave.mutate()}>{t('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
