import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDays } from '../../ui/dates.js';
import { ExposureTable } from './exposure-table.js';
import type { StopPreview } from './types.js';

/** What a suspension or a cancellation would do, with its figures, before anything is done. */
export function StopPreviewFigures({ preview, what }: { readonly preview: StopPreview; readonly what: 'suspend' | 'cancel' }) {
  const { t, i18n } = useTranslation('suspension');
  const { departures, exposure } = preview;
  return (
    <Stack gap="sm" component="section" aria-label={t('preview.title')}>
      <Text fw={600}>{t('preview.title')}</Text>
      {departures.length > 1 && (
        <List size="sm">{departures.map(({ id, packageName, startsOn, endsOn }) => <List.Item key={id}>{packageName}, {formatDays(startsOn, endsOn, i18n.language)}</List.Item>)}</List>
      )}
      <ExposureTable exposure={exposure} />
      <Facts preview={preview} what={what} />
    </Stack>
  );
}

/** Everything beside the money that hangs on the departures; what is not there is not told. */
function Facts({ preview: { held, waiting, tickets, languages, lists, papers }, what }: { readonly preview: StopPreview; readonly what: 'suspend' | 'cancel' }) {
  const { t } = useTranslation('suspension');
  const own = { held, waiting, tickets, drafted: papers.drafted, submitted: papers.submitted, issued: papers.issued, batches: papers.batches };
  const facts = [
    ...(Object.keys(own) as (keyof typeof own)[]).flatMap((name) => (own[name] > 0 ? [t(`preview.${what}.${name}`, { count: own[name] })] : [])),
    ...languages.map(({ locale, letters }) => t('preview.letters', { count: letters, language: new Intl.DisplayNames('en', { type: 'language' }).of(locale) })),
    ...lists.map(({ kind, count }) => t('preview.list', { count, kind: t(`lists.${kind as 'manifest'}`) })),
  ];
  return <List size="sm" spacing={4}>{facts.map((fact) => <List.Item key={fact}>{fact}</List.Item>)}</List>;
}
