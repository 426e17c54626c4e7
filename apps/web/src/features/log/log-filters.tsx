import { Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { logKinds, logSearch, type LogSearch } from './log-search.js';
import type { LogActor } from './types.js';

interface LogFiltersProps {
  readonly search: LogSearch;
  readonly actors: readonly LogActor[];
  readonly onChange: (search: LogSearch) => void;
}

/** What, and by whom. */
export function LogFilters({ search, actors, onChange }: LogFiltersProps) {
  const { t } = useTranslation('log');
  const change = (changed: Record<string, string>): void => onChange(logSearch({ ...search, ...changed }));
  return (
    <Group component="search" aria-label={t('filters')} gap="sm">
      <NativeSelect
        label={t('kind')}
        data={[{ value: '', label: t('everything') }, ...logKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))]}
        value={search.kind ?? ''}
        onChange={(event) => change({ kind: event.target.value })}
      />
      <NativeSelect
        label={t('who')}
        data={[{ value: '', label: t('everybody') }, ...actors.map(({ id, kind, name }) => ({ value: id, label: name ?? t(`actor.${kind}`) }))]}
        value={search.who ?? ''}
        onChange={(event) => change({ who: event.target.value })}
      />
    </Group>
  );
}
