import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { useConflict } from '../../ui/desk/conflict/use-conflict.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { bibsQuery, fetchBibs, setRanges } from './api.js';
import type { Bibs } from './types.js';

interface BibRangesProps {
  readonly departureId: string;
  readonly bibs: Bibs;
  readonly categories: readonly { readonly code: string; readonly label: string }[];
}

interface DraftRange {
  readonly category: string;
  readonly from: number | string;
  readonly to: number | string;
}

const rangeOf = (ranges: readonly DraftRange[], category: string): DraftRange | undefined => ranges.find((range) => range.category === category);
const wordsOf = (range: DraftRange | undefined): string => (!range || (range.from === '' && range.to === '') ? '' : `${range.from} – ${range.to}`);

/** Which numbers each category has; a category without any is left out. */
export function BibRanges({ departureId, bibs, categories }: BibRangesProps) {
  const { t } = useTranslation('bibs');
  const queries = useQueryClient();
  const rangesOf = ({ ranges }: Bibs): readonly DraftRange[] => categories.map(({ code }) => ranges.find(({ category }) => category === code) ?? { category: code, from: '', to: '' });
  // Until somebody types, the form shows what is saved, also when a colleague saves something else.
  const [typed, setTyped] = useState<readonly DraftRange[] | null>(null);
  const draft = typed ?? rangesOf(bibs);
  const conflict = useConflict<readonly DraftRange[]>({
    version: bibs.version, draft, onChange: setTyped,
    read: async () => {
      const now = await fetchBibs(departureId);
      return { version: now.version, draft: rangesOf(now) };
    },
    fields: categories.map(({ code, label }) => ({ label, show: (ranges) => wordsOf(rangeOf(ranges, code)), take: (ranges, from) => ranges.map((range) => (range.category === code ? rangeOf(from, code) ?? range : range)) })),
  });
  const sent = draft.filter(({ from, to }) => from !== '' || to !== '');
  const save = useMutation({
    mutationFn: () => setRanges(departureId, conflict.version, sent.map(({ category, from, to }) => ({ category, from: Number(from), to: Number(to) }))),
    onError: conflict.meet,
    onSuccess: (now) => {
      setTyped(null);
      conflict.settle(now.version, rangesOf(now));
      queries.setQueryData(bibsQuery(departureId).queryKey, now);
      notifications.show({ message: t('saved'), color: 'green' });
    },
  });
  const errorAt = (range: DraftRange, field: 'from' | 'to'): string | undefined => {
    const pointer = `/ranges/${sent.indexOf(range)}/${field}`;
    return save.error instanceof Problem ? save.error.errors.find((fault) => fault.pointer === pointer)?.detail : undefined;
  };
  function set(category: string, part: Partial<DraftRange>): void {
    if (!typed) conflict.settle(bibs.version, draft);
    setTyped(draft.map((range) => (range.category === category ? { ...range, ...part } : range)));
  }

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    save.mutate();
  }

  return (
    <Section title={t('ranges')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">{t('rangesHint')}</Text>
          {conflict.view ?? (save.error && <ProblemAlert error={save.error} />)}
          {draft.map((range) => {
            const label = categories.find(({ code }) => code === range.category)?.label ?? range.category;
            const [first, last] = [Number(range.from), Number(range.to)];
            const size = range.from === '' || range.to === '' ? 0 : Math.max(0, last - first + 1);
            const given = bibs.runners.filter(({ category, number }) => category === range.category && number !== null && number >= first && number <= last).length;
            return (
              <div key={range.category}>
                <Group justify="space-between" gap="xs"><Text size="sm" fw={550}>{label}</Text>{size > 0 && <Text size="xs" c="dimmed">{t('used', { used: given, count: size })}</Text>}</Group>
                <Group gap="xs" grow align="flex-start">
                  <NumberInput aria-label={t('fromOf', { category: label })} placeholder={t('from')} min={1} max={99_999} allowDecimal={false} value={range.from} error={errorAt(range, 'from')} onChange={(from) => set(range.category, { from })} />
                  <NumberInput aria-label={t('toOf', { category: label })} placeholder={t('to')} min={1} max={99_999} allowDecimal={false} value={range.to} error={errorAt(range, 'to')} onChange={(to) => set(range.category, { to })} />
                </Group>
              </div>
            );
          })}
          <Button type="submit" variant="light" loading={save.isPending}>{t('save')}</Button>
        </Stack>
      </form>
    </Section>
  );
}
