import { Anchor, Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Section } from '../../ui/desk/section.js';
import { saleQueueQuery } from './api.js';
import type { SaleQueue } from './types.js';

/** Where customers buy a departure, and how its queue stands. */
export function SaleSection({ departureId }: { readonly departureId: string }) {
  const { t } = useTranslation('saleQueue');
  return (
    <Section title={t('title')}>
      <Answer query={useQuery(saleQueueQuery(departureId))} shapes={[70]}>{(queue) => <Shown queue={queue} />}</Answer>
    </Section>
  );
}

function Shown({ queue: { saleUrl, waiting, perSecond } }: { readonly queue: SaleQueue }) {
  const { t, i18n } = useTranslation('saleQueue');
  const pace = perSecond === null ? t('still') : t('pace', { perSecond: new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(perSecond) });
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">{t('intro')}</Text>
      <Group gap="sm">
        <Anchor href={saleUrl} target="_blank" rel="noreferrer">{t('open')}</Anchor>
        <CopyButton value={saleUrl}>
          {({ copied, copy }) => <Button size="compact-sm" variant="light" onClick={copy}>{copied ? t('copied') : t('copy')}</Button>}
        </CopyButton>
      </Group>
      <Text>{waiting === 0 ? t('nobody') : `${t('waiting', { count: waiting })} ${pace}`}</Text>
    </Stack>
  );
}
