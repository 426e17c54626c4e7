import { Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconCalendarShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import type { Calendar } from './calendar-api.js';
import { useCalendarFeed } from './use-calendar-feed.js';

/** A link by which a calendar program reads due dates; it is shown once. */
export function CalendarBox({ calendar }: { readonly calendar: Exclude<Calendar, { kind: 'own' }> }) {
  const { t, i18n } = useTranslation('readiness');
  const { feed, url, make, revoke } = useCalendarFeed(calendar);
  return (
    <Section title={t('calendar.title')}>
      <Answer query={feed} shapes={[60]}>
        {({ since }) => (
          <Stack gap="sm">
            <Text size="sm">{t(`calendar.${calendar.kind}`)}</Text>
            {(make.isError || revoke.isError) && <ProblemAlert error={make.error ?? revoke.error} />}
            {url && <ShownOnce url={url} />}
            {since && !url && <Text size="sm" c="dimmed">{t('calendar.since', { at: formatInstant(since, i18n.language) })}</Text>}
            <Group gap="xs">
              <Button variant={since ? 'default' : 'filled'} leftSection={<IconCalendarShare size={16} aria-hidden />} loading={make.isPending} onClick={() => make.mutate()}>
                {t(since ? 'calendar.again' : 'calendar.make')}
              </Button>
              {since && <Button variant="subtle" color="red.8" loading={revoke.isPending} onClick={() => revoke.mutate()}>{t('calendar.revoke')}</Button>}
            </Group>
          </Stack>
        )}
      </Answer>
    </Section>
  );
}

function ShownOnce({ url }: { readonly url: string }) {
  const { t } = useTranslation('readiness');
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <TextInput flex={1} readOnly label={t('calendar.link')} description={t('calendar.once')} value={url} onFocus={(event) => event.target.select()} />
      <CopyButton value={url}>{({ copied, copy }) => <Button variant="light" onClick={copy}>{t(copied ? 'calendar.copied' : 'calendar.copy')}</Button>}</CopyButton>
    </Group>
  );
}
