import { Button, Group, NativeSelect, Paper } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { applicationStatuses } from './types.js';
import type { QueueCounts } from './queue-api.js';
import { queueFlags, type QueueFlag, type QueueSearch } from './queue-search.js';

interface QueueFiltersProps {
  readonly search: QueueSearch;
  /** Undefined until they are there: the choices that need them come then. */
  readonly counts: QueueCounts | undefined;
  readonly onChange: (search: Record<string, unknown>) => void;
}

const countOf: Readonly<Record<QueueFlag, (counts: QueueCounts) => number>> = {
  mine: ({ mine }) => mine, nobody: ({ nobodys }) => nobodys, second: ({ awaitsSecond }) => awaitsSecond, risk: ({ highRisk }) => highRisk, outdated: ({ outdated }) => outdated,
};

/** What an officer narrows the queue by, each with how many it would leave. */
export function QueueFilters({ search, counts, onChange }: QueueFiltersProps) {
  const { t } = useTranslation('queue');
  const words = useTranslation('applications').t;
  const change = (key: keyof QueueSearch, value: string): void => onChange({ ...search, [key]: value || undefined });
  const choice = (value: string, label: string, count?: number) => ({ value, label: count === undefined ? label : `${label} (${count})` });
  const any = choice('', t('any'));
  return (
    <Paper withBorder p="md" component="form" role="search" aria-label={t('filters')} id="queue-filters" onSubmit={(event) => event.preventDefault()}>
      <Group gap="sm" align="flex-end">
        <NativeSelect
          label={t('status')} value={search.status ?? 'in-review'} onChange={({ target }) => change('status', target.value)}
          data={[...applicationStatuses.map((value) => choice(value, words(`status.${value}`))), choice('all', t('any'))]}
        />
        <NativeSelect
          label={t('due')} value={search.due ?? ''} onChange={({ target }) => change('due', target.value)}
          data={[choice('', t('dueAny')), choice('soon', t('dueSoon'), counts?.dueSoon), choice('month', t('dueMonth'))]}
        />
        <NativeSelect
          label={t('departure')} value={search.departure ?? ''} onChange={({ target }) => change('departure', target.value)} w={190}
          data={[any, ...(counts?.departures ?? []).map(({ id, label, count }) => choice(id, label, count))]}
        />
        <NativeSelect
          label={t('authority')} value={search.authority ?? ''} onChange={({ target }) => change('authority', target.value)} w={190}
          data={[any, ...(counts?.authorities ?? []).map(({ id, label, count }) => choice(id, label, count))]}
        />
        <NativeSelect
          label={t('verdict')} value={search.verdict ?? ''} onChange={({ target }) => change('verdict', target.value)}
          data={[any, ...(counts?.verdicts ?? []).map(({ outcome, count }) => choice(outcome, words(`outcome.${outcome}`), count))]}
        />
        {(search.finding !== undefined || (counts?.findings.length ?? 0) > 0) && (
          <NativeSelect
            label={t('finding')} value={search.finding ?? ''} onChange={({ target }) => change('finding', target.value)} w={190}
            data={[any, ...(counts?.findings ?? []).map(({ code, count }) => choice(code, findingWords(code), count))]}
          />
        )}
        <NativeSelect
          label={t('order')} value={search.order ?? 'deadline'} onChange={({ target }) => change('order', target.value)}
          data={(['deadline', 'oldest'] as const).map((value) => choice(value, t(`orders.${value}`)))}
        />
      </Group>
      <Group gap="xs" mt="sm">
        {queueFlags.map((flag) => (
          <Button
            key={flag} size="compact-sm" variant={search.flag === flag ? 'filled' : 'default'} aria-pressed={search.flag === flag}
            onClick={() => change('flag', search.flag === flag ? '' : flag)}
          >
            {t(`flags.${flag}`)}{counts ? ` (${countOf[flag](counts)})` : ''}
          </Button>
        ))}
      </Group>
    </Paper>
  );
}

/** `name.differs` is “name: differs”: codes are words already. */
const findingWords = (code: string): string => code.replace('.', ': ').replaceAll('-', ' ');
