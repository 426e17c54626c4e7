import { NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDays } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { departuresQuery } from '../packages/api.js';
import type { Departure } from '../packages/types.js';
import type { ChangeDraft } from './change-draft.js';

type Move = ChangeDraft['move'];

interface MoveFieldProps {
  readonly departure: Departure;
  readonly move: Move;
  readonly error: string | undefined;
  readonly onChange: (move: Move) => void;
}

/** Whether the whole party goes on another departure, now or with the next edition. */
export function MoveField({ departure, move, error, onChange }: MoveFieldProps) {
  const { t, i18n } = useTranslation('amendments');
  const query = useInfiniteQuery(departuresQuery);
  const all = query.data?.pages.flatMap((page) => page.items).filter(({ id, status }) => id !== departure.id && status !== 'cancelled') ?? [];
  const offeredTo = (kind: 'move' | 'defer') => (kind === 'move' ? all : all.filter(({ startsOn }) => startsOn > departure.startsOn));
  const offered = offeredTo(move?.kind ?? 'move');

  function pick(kind: string): void {
    const [first] = kind === 'stay' ? [] : offeredTo(kind as 'move' | 'defer');
    onChange(kind === 'stay' ? null : { kind: kind as 'move' | 'defer', departureId: first?.id ?? '' });
  }

  return (
    <Section title={t('departure')}>
      <Stack gap="sm">
        {query.error && <ProblemAlert error={query.error} />}
        <SegmentedControl
          fullWidth
          aria-label={t('departure')}
          value={move?.kind ?? 'stay'}
          onChange={pick}
          data={(['stay', 'move', 'defer'] as const).map((value) => ({ value, label: t(`move.${value}`), disabled: value !== 'stay' && offeredTo(value).length === 0 }))}
        />
        {!move && <Text size="sm" c="dimmed">{t('stays', { name: departure.packageName, days: formatDays(departure.startsOn, departure.endsOn, i18n.language) })}</Text>}
        {move && (
          <NativeSelect
            label={t('toDeparture')}
            description={t(`moveHint.${move.kind}`)}
            error={error}
            value={move.departureId}
            onChange={(event) => onChange({ ...move, departureId: event.target.value })}
            data={offered.map(({ id, packageName, startsOn, endsOn }) => ({ value: id, label: `${packageName}, ${formatDays(startsOn, endsOn, i18n.language)}` }))}
          />
        )}
      </Stack>
    </Section>
  );
}
