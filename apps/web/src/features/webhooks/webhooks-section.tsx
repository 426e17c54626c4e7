import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Section } from '../../ui/desk/section.js';
import { webhooksQuery } from './api.js';
import { WebhookEditor } from './webhook-editor.js';
import { WebhookLine } from './webhook-line.js';

/** The addresses that are told what happens. */
export function WebhooksSection() {
  const { t } = useTranslation('webhooks');
  const [adding, setAdding] = useState(false);
  return (
    <Section title={t('title')} aside={<Button size="xs" variant="default" onClick={() => setAdding(true)}>{t('add')}</Button>}>
      <Stack>
        <Text size="sm" c="dimmed">{t('intro')}</Text>
        <Answer query={useQuery(webhooksQuery)} shapes={[60]}>
          {(webhooks) => webhooks.length === 0
            ? <Text size="sm">{t('empty')}</Text>
            : <>{webhooks.map((webhook) => <WebhookLine key={webhook.id} webhook={webhook} />)}</>}
        </Answer>
      </Stack>
      {adding && <WebhookEditor webhook={undefined} onClose={() => setAdding(false)} />}
    </Section>
  );
}
