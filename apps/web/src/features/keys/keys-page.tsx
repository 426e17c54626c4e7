import { Anchor, Button, Stack, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { Page } from '../../ui/desk/page.js';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import { WebhooksSection } from '../webhooks/webhooks-section.js';
import { keysQuery } from './api.js';
import { KeyLine } from './key-line.js';
import { MakeKey } from './make-key.js';

/** The machines that use the platform for the organisation. */
export function KeysPage() {
  const { t } = useTranslation('keys');
  const [making, setMaking] = useState(false);
  const mayHook = useMay('webhook.manage');
  const query = useInfiniteQuery(keysQuery);
  const intro = <>{t('intro')} <Anchor href="/api/docs" target="_blank" underline="always">{t('docs')}</Anchor></>;
  return (
    <Page title={t('title')} intro={intro} actions={<Button onClick={() => setMaking(true)}>{t('add')}</Button>}>
      <Answer query={query} shapes={[200]}>
        {({ pages }) => {
          const keys = pages.flatMap((page) => page.items);
          if (keys.length === 0) return <Empty title={t('empty.title')} body={t('empty.body')} icon={<IconKey aria-hidden />} />;
          return (
            <Section title={t('api')}>
              <Stack>
                <Text size="sm" c="dimmed">{t('apiIntro')}</Text>
                {keys.map((key) => <KeyLine key={key.id} apiKey={key} />)}
                <LoadMore query={query} />
              </Stack>
            </Section>
          );
        }}
      </Answer>
      {mayHook && <WebhooksSection />}
      {making && <MakeKey onClose={() => setMaking(false)} />}
    </Page>
  );
}
