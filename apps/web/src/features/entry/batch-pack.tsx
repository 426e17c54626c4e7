import { Alert, Anchor, Badge, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { formatMoney } from '../../ui/money.js';
import { useMay } from '../accounts/session.js';
import { checkPack, packAddress, packsQuery } from './batch-api.js';
import { BatchLetter } from './batch-letter.js';
import { BatchPackFiles, sizeText } from './batch-pack-files.js';
import type { BatchPack } from './batch-types.js';
import type { Batch } from './types.js';
import { useBatchChange } from './use-batch-change.js';

/** The packs of files: the newest of the list that stands, and those of the lists before. */
export function BatchPackSection({ batch }: { readonly batch: Batch }) {
  const { t, i18n } = useTranslation('batches');
  const [writing, setWriting] = useState(false);
  const mayMake = useMay('batch.assemble') && batch.size > 0;
  const query = useQuery(packsQuery(batch.id));
  return (
    <Section title={t('pack.title')} aside={batch.fee && batch.size > 0 && <Text size="sm" fw={600}>{t('pack.total', { fee: formatMoney({ amount: batch.fee.amount * batch.size, currency: batch.fee.currency }, i18n.language) })}</Text>}>
      <Answer query={query} shapes={[80]}>
        {(packs) => {
          const newest = packs.toReversed().filter((pack, at, all) => all.findIndex((one) => one.listVersion === pack.listVersion) === at);
          const current = newest.some(({ listVersion }) => listVersion === batch.listVersion);
          return (
            <Stack>
              {!current && <Text c="dimmed">{batch.size === 0 ? t('pack.noneEmpty') : t('pack.none')}</Text>}
              {mayMake && !writing && <Group><Button variant={current ? 'default' : 'filled'} onClick={() => setWriting(true)}>{current ? t('pack.again') : t('pack.make')}</Button></Group>}
              {writing && <BatchLetter batch={batch} onClose={() => setWriting(false)} />}
              {newest.map((pack) => <Pack key={pack.id} pack={pack} />)}
            </Stack>
          );
        }}
      </Answer>
    </Section>
  );
}

function Pack({ pack }: { readonly pack: BatchPack }) {
  const { t, i18n } = useTranslation('batches');
  const mayDownload = useMay('batch.download');
  const check = useBatchChange((id: string, key) => checkPack(id, key), () => t('pack.checking'));
  const missing = pack.files.filter(({ sha256 }) => sha256 === null).length;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Text fw={650}>{t('pack.of', { version: pack.listVersion })}</Text>
        {pack.state === 'ready' && <Badge variant="light" color="green">{t('pack.ready')}</Badge>}
        {missing > 0 && <Badge variant="light" color="orange">{t('pack.missing', { count: missing })}</Badge>}
      </Group>
      {(pack.state === 'waiting' || pack.state === 'building') && (
        <div role="status">
          <Text size="sm" mb={4}>{pack.state === 'waiting' ? t('pack.waiting') : t('pack.building', { done: pack.done, planned: pack.planned })}</Text>
          <Progress value={(100 * pack.done) / pack.planned} aria-label={t('pack.title')} animated />
        </div>
      )}
      {pack.state === 'failed' && <Alert color="red" role="alert">{t('pack.failed')}</Alert>}
      {pack.state === 'ready' && pack.readyAt && pack.bytes !== null && (
        <>
          <Text size="sm" c="dimmed">{t('pack.readyAt', { at: formatInstant(pack.readyAt, i18n.language), name: pack.askedBy })}</Text>
          <Group gap="md">
            {mayDownload && <Anchor href={packAddress(pack.id)} download fw={600}>{t('pack.download', { size: sizeText(pack.bytes, i18n.language) })}</Anchor>}
            <Button size="compact-sm" variant="default" loading={check.isPending || pack.check?.state === 'waiting'} onClick={() => check.mutate(pack.id)}>{t('pack.check')}</Button>
          </Group>
          {mayDownload && <Text size="xs" c="dimmed">{t('pack.downloadHint')}</Text>}
          {check.isError && <ProblemAlert error={check.error} />}
          <Checked check={pack.check} />
          <BatchPackFiles pack={pack} />
        </>
      )}
    </Stack>
  );
}

function Checked({ check }: Pick<BatchPack, 'check'>) {
  const { t, i18n } = useTranslation('batches');
  if (!check?.at) return null;
  const equal = check.state === 'equal';
  return (
    <Alert color={equal ? 'green' : 'red'} variant="light" role="status" title={t(equal ? 'pack.equal' : 'pack.different', { at: formatInstant(check.at, i18n.language) })}>
      {check.files.length > 0 && (
        <>
          <Text size="sm">{equal ? t('pack.changed') : t('pack.broken')}</Text>
          <Text component="ul" size="sm" m={0} pl="md">{check.files.map(({ path, finding }) => <li key={path}>{path}: {t(`pack.finding.${finding}`)}</li>)}</Text>
        </>
      )}
    </Alert>
  );
}
