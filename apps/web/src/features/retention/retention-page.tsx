import { Button, Group, Stack, Text } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { TextLink } from '../../ui/desk/link.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { Page } from '../../ui/desk/page.js';
import { Section } from '../../ui/desk/section.js';
import { dueQuery } from './api.js';
import { Erase } from './erase.js';
import type { DueTraveller } from './types.js';

/** Whose data are kept no longer, and their erasure. */
export function RetentionPage() {
  const { t, i18n } = useTranslation('retention');
  const query = useInfiniteQuery(dueQuery);
  const [leaving, setLeaving] = useState<DueTraveller | null>(null);
  return (
    <Page title={t('title')} intro={<>{t('intro')} <TextLink to="/settings" underline="always">{t('period')}</TextLink></>}>
      <Answer query={query} shapes={[200]}>
        {({ pages }) => {
          const due = pages.flatMap((page) => page.items);
          if (due.length === 0) return <Empty title={t('empty.title')} body={t('empty.body')} icon={<IconChecks aria-hidden />} />;
          return (
            <Section title={t('count', { count: pages.at(-1)?.count ?? due.length })}>
              <Stack gap="sm">
                {due.map((traveller) => (
                  <Group key={traveller.travellerId} justify="space-between" gap="sm">
                    <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                      <Text fw={600}>{traveller.name}</Text>
                      <Text size="sm" c="dimmed">{t('ended', { day: formatDay(traveller.endedOn, i18n.language) })}</Text>
                    </div>
                    <Button size="xs" variant="subtle" color="red.8" aria-label={t('eraseOf', { name: traveller.name })} onClick={() => setLeaving(traveller)}>{t('erase')}</Button>
                  </Group>
                ))}
                <LoadMore query={query} />
              </Stack>
            </Section>
          );
        }}
      </Answer>
      {leaving && <Erase traveller={leaving} onClose={() => setLeaving(null)} />}
    </Page>
  );
}
