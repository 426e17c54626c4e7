import { Alert, Button, Code, CopyButton, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { useNow } from '../../ui/use-now.js';
import { useMay } from '../accounts/session.js';
import { guideLinksQuery, makeGuideLink, revokeGuideLink } from './api.js';
import type { GuideLink } from './types.js';

const usualDays = 7;

/** Links for guides, who do not sign in: a new one is shown once. */
export function GuideLinks({ departureId }: { readonly departureId: string }) {
  const { t } = useTranslation('arrivals');
  const may = useMay('arrival.record');
  const queries = useQueryClient();
  const [days, setDays] = useState<number | string>(usualDays);
  const links = useQuery({ ...guideLinksQuery(departureId), enabled: may });
  const again = () => queries.invalidateQueries({ queryKey: guideLinksQuery(departureId).queryKey });
  const make = useMutation({ mutationFn: () => makeGuideLink(departureId, Number(days)), onSettled: again });
  const revoke = useMutation({ mutationFn: revokeGuideLink, onSettled: again });
  if (!may) return null;
  return (
    <Section title={t('links.title')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">{t('links.intro')}</Text>
        <Group align="flex-end" gap="sm">
          <NumberInput label={t('links.days')} min={1} max={30} clampBehavior="strict" w={130} value={days} onChange={setDays} />
          <Button loading={make.isPending} disabled={days === ''} onClick={() => make.mutate()}>{t('links.make')}</Button>
        </Group>
        {make.data && (
          <Alert title={t('links.made')}>
            <Stack gap="xs" align="flex-start">
              <Code block w="100%" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{make.data}</Code>
              <CopyButton value={make.data}>{({ copied, copy }) => <Button size="compact-sm" variant="default" onClick={copy}>{copied ? t('links.copied') : t('links.copy')}</Button>}</CopyButton>
            </Stack>
          </Alert>
        )}
        {(make.error ?? revoke.error) && <ProblemAlert error={(make.error ?? revoke.error)!} />}
        {links.data?.map((link) => <OneLink key={link.id} link={link} onRevoke={() => revoke.mutate(link.id)} />)}
      </Stack>
    </Section>
  );
}

function OneLink({ link: { createdAt, expiresAt, revokedAt }, onRevoke }: { readonly link: GuideLink; readonly onRevoke: () => void }) {
  const { t, i18n } = useTranslation('arrivals');
  const isOver = new Date(expiresAt).getTime() <= useNow();
  const state = revokedAt ? t('links.revoked', { at: formatInstant(revokedAt, i18n.language) }) : t(isOver ? 'links.expired' : 'links.until', { at: formatInstant(expiresAt, i18n.language) });
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm">{t('links.from', { at: formatInstant(createdAt, i18n.language) })} · {state}</Text>
      {!revokedAt && !isOver && <Button size="compact-sm" variant="default" onClick={onRevoke}>{t('links.revoke')}</Button>}
    </Group>
  );
}
