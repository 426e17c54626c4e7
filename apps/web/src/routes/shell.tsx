import { Burger, Container, Text } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SessionEnded } from '../features/accounts/session-ended.js';
import { useMe } from '../features/accounts/session.js';
import { useLiveDesk } from '../features/live/use-live-desk.js';
import { SearchBox } from '../features/search/search-box.js';
import { Logo } from '../ui/logo.js';
import { AccountMenu } from './account-menu.js';
import { LineLost } from './line-lost.js';
import { PageNav } from './page-nav.js';
import styles from './shell.module.css';
import { useFocusOnArrival } from './use-focus-on-arrival.js';
import { useKeptFocus } from './use-kept-focus.js';

/** The frame around every page: whose organisation, which pages, who is signed in. */
export function Shell() {
  const { t } = useTranslation('desk');
  const me = useMe();
  const content = useRef<HTMLDivElement>(null);
  useLiveDesk(me);
  const [open, setOpen] = useState(false);
  useFocusOnArrival(content);
  useKeptFocus(content);
  return (
    <>
      <SessionEnded me={me} />
      <a className={styles['skip']} href="#content">{t('skip')}</a>
      <header className={styles['header']}>
        <Burger
          className={styles['burger']} size="sm" opened={open} onClick={() => setOpen(!open)}
          aria-expanded={open} aria-controls="pages" aria-label={t(open ? 'nav.close' : 'nav.open')}
        />
        <Link to="/" className={styles['home']}><Logo /><Text span fw={650} lh={1.25}>{me.organisation.name}</Text></Link>
        {me.permissions.includes('search.use') && <SearchBox />}
        <AccountMenu />
      </header>
      <LineLost />
      <div className={styles['body']}>
        <PageNav id="pages" open={open} onLeave={() => setOpen(false)} />
        <Container ref={content} component="main" id="content" size="lg" py="lg" tabIndex={-1} className={styles['main']}><Outlet /></Container>
      </div>
    </>
  );
}
