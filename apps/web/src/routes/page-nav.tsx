import { Badge } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../features/accounts/session.js';
import { waitingQuery } from '../features/review/api.js';
import { pageGroups } from './pages.js';
import styles from './page-nav.module.css';

interface PageNavProps {
  readonly id: string;
  /** On a narrow screen it is out of the way until it is asked for. */
  readonly open: boolean;
  readonly onLeave: () => void;
}

/** The pages of the desk that this person may use. */
export function PageNav({ id, open, onLeave }: PageNavProps) {
  const { t } = useTranslation('desk');
  const { permissions } = useMe();
  const groups = pageGroups
    .map(({ text, pages }) => ({ text, pages: pages.filter(({ permission }) => permissions.includes(permission)) }))
    .filter(({ pages }) => pages.length > 0);
  return (
    <nav id={id} aria-label={t('nav.label')} className={styles['nav']} data-open={open}>
      {groups.map(({ text, pages }) => (
        <div key={text} role="group" aria-labelledby={`nav-${text}`}>
          <div id={`nav-${text}`} className={styles['group']}>{t(`nav.group.${text}`)}</div>
          {pages.map(({ to, text: word, icon: PageIcon }) => (
            <Link key={word} to={to} className={styles['page']} onClick={onLeave}>
              <PageIcon size={18} stroke={1.6} aria-hidden />
              {t(`nav.${word}`)}
              {word === 'documents' && <DocumentsWaiting />}
            </Link>
          ))}
        </div>
      ))}
    </nav>
  );
}

/** How many documents wait for an officer. */
function DocumentsWaiting() {
  const { t } = useTranslation('desk');
  const { data } = useQuery(waitingQuery);
  if (!data?.waiting) return null;
  return <Badge size="sm" ml="auto" circle={data.waiting < 10} aria-label={t('nav.waiting', { count: data.waiting })}>{data.waiting}</Badge>;
}
