import { CloseButton, Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { boardOrders, boardSearch, type BoardSearch, boardViews } from './board-search.js';
import styles from './board.module.css';
import type { DepartureBoard } from './types.js';

interface BoardFiltersProps {
  readonly search: BoardSearch;
  readonly counts: DepartureBoard['counts'] | undefined;
}

/** Which departures and in which order; every choice goes into the address. */
export function BoardFilters({ search, counts }: BoardFiltersProps) {
  const { t } = useTranslation('departureBoard');
  const navigate = useNavigate();
  const [text, setText] = useState(search.text ?? '');
  // The address may change without the field: a link, or the way back.
  useEffect(() => setText(search.text ?? ''), [search.text]);
  const change = (changed: Record<string, string>): void => void navigate({ to: '/departures', search: boardSearch({ ...search, ...changed }), replace: true });
  const changeText = useDebouncedCallback((typed: string) => change({ text: typed }), 300);
  const type = (typed: string): void => {
    setText(typed);
    changeText(typed);
  };
  const shown = search.view ?? 'upcoming';
  return (
    <Group justify="space-between" align="flex-end" gap="sm">
      <nav aria-label={t('views.label')} className={styles['views']}>
        {boardViews.map((view) => (
          <Link key={view} to="/departures" search={boardSearch({ ...search, view })} className={styles['view']} data-current={view === shown || undefined} aria-current={view === shown ? 'true' : undefined}>
            {t(`views.${view}`)}{counts && <span className={styles['count']}>{counts[view]}</span>}
          </Link>
        ))}
      </nav>
      <Group component="search" gap="sm" align="flex-end" className={styles['search']}>
        <TextInput
          label={t('find')}
          placeholder={t('findHint')}
          maxLength={100}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={text && <CloseButton size="sm" aria-label={t('clear')} onClick={() => type('')} />}
          value={text}
          onChange={(event) => type(event.target.value)}
        />
        <NativeSelect label={t('order')} data={boardOrders.map((value) => ({ value, label: t(`orders.${value}`) }))} value={search.order ?? 'soonest'} onChange={(event) => change({ order: event.target.value })} />
      </Group>
    </Group>
  );
}
