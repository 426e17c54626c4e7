import { Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconFileCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { Page } from '../../ui/desk/page.js';
import { useMay } from '../accounts/session.js';
import { ApplicationCard } from './application-card.js';
import { countsQuery, queueQuery, type QueuedApplication } from './queue-api.js';
import { QueueFilters } from './queue-filters.js';
import { QueueKeys } from './queue-keys.js';
import { queueSearch } from './queue-search.js';
import styles from './queue.module.css';
import { Together } from './together.js';

const route = getRouteApi('/inside/applications');
const mostTogether = 100;

/** The officers' queue. What it is narrowed by stands in the address, so that it survives a look at one application. */
export function ApplicationsPage() {
  const { t } = useTranslation('queue');
  const words = useTranslation('applications').t;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(queueQuery(search));
  const counts = useQuery(countsQuery(search)).data;
  const narrowed = Object.keys(search).some((key) => key !== 'order');
  const show = (next: Record<string, unknown>): void => void navigate({ search: queueSearch(next), replace: true });
  return (
    <Page
      title={words('title')}
      intro={counts ? [t('counted', { count: counts.total }), counts.late > 0 && t('late', { count: counts.late })].filter(Boolean).join(', ') : t('intro')}
    >
      <QueueFilters search={search} counts={counts} onChange={show} />
      <QueueKeys keys={{ j: () => move(1), k: () => move(-1), '/': () => document.querySelector<HTMLElement>('#queue-filters select')?.focus() }} />
      <Answer query={query} shapes={[110, 110, 110]}>
        {({ pages }) => {
          const applications = pages.flatMap((page) => page.items);
          if (applications.length > 0) return <Stack><Listed applications={applications} search={search} /><LoadMore query={query} /></Stack>;
          const empty = narrowed ? { title: t('empty.title'), body: t('empty.body') } : { title: words('empty.title'), body: words('empty.body') };
          return (
            <Empty {...empty} icon={<IconFileCheck aria-hidden />}>
              {narrowed && <Button variant="default" onClick={() => show({})}>{t('clear')}</Button>}
            </Empty>
          );
        }}
      </Answer>
    </Page>
  );
}

interface ListedProps {
  readonly applications: readonly QueuedApplication[];
  readonly search: ReturnType<typeof queueSearch>;
}

function Listed({ applications, search }: ListedProps) {
  const { t } = useTranslation('queue');
  const mayReview = useMay('application.review');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [decision, setDecision] = useState<'approve' | 'reject' | null>(null);
  const selectable = mayReview ? applications.filter(({ status }) => status === 'in-review') : [];
  const selected = selectable.filter(({ id }) => chosen.has(id)).slice(0, mostTogether);
  function select(id: string, is: boolean): void {
    setChosen((before) => new Set(is ? [...before, id] : [...before].filter((one) => one !== id)));
  }
  return (
    <>
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        {applications.map((application) => (
          <ApplicationCard
            key={application.id} application={application} search={search}
            selected={mayReview && application.status === 'in-review' ? chosen.has(application.id) : null} onSelect={(is) => select(application.id, is)}
          />
        ))}
      </SimpleGrid>
      {selected.length > 0 && (
        <Paper withBorder p="sm" className={styles['bar']}>
          <Group gap="sm">
            <Text fw={600}>{t('selected', { count: selected.length })}</Text>
            <Button color="green.8" size="sm" onClick={() => setDecision('approve')}>{t('approveAll')}</Button>
            <Button color="red.8" variant="outline" size="sm" onClick={() => setDecision('reject')}>{t('rejectAll')}</Button>
            <Button variant="subtle" size="sm" onClick={() => setChosen(new Set(selected.length < selectable.length ? selectable.map(({ id }) => id) : []))}>
              {t(selected.length < selectable.length ? 'selectAll' : 'selectNone')}
            </Button>
          </Group>
        </Paper>
      )}
      {decision && (
        <Together
          decision={decision} applications={selected}
          onClose={(done) => {
            setDecision(null);
            if (done) setChosen(new Set());
          }}
        />
      )}
    </>
  );
}

/** Marks the card after the one that has the focus, or before it. */
function move(by: 1 | -1): void {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-queue-card]')];
  const at = cards.findIndex((card) => card === document.activeElement);
  cards[Math.min(Math.max(at + by, 0), cards.length - 1)]?.focus();
}
