import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countryName } from '../../ui/countries.js';
import { Answer } from '../../ui/desk/answer.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { applicationsQuery } from './api.js';
import { addToBatch } from './batch-api.js';
import styles from './entry.module.css';
import type { Batch } from './types.js';
import { useBatchChange } from './use-batch-change.js';

/** Puts further approved applications on the list. */
export function BatchAdditions({ batch }: { readonly batch: Batch }) {
  const { t } = useTranslation('batches');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-md" variant="light" leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setOpen(true)}>{t('add.open')}</Button>
      {open && <Additions batch={batch} onClose={() => setOpen(false)} />}
    </>
  );
}

function Additions({ batch, onClose }: { readonly batch: Batch; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation('batches');
  const query = useInfiniteQuery(applicationsQuery('approved'));
  const [picked, setPicked] = useState<readonly string[]>([]);
  const add = useBatchChange((ids: string[], key) => addToBatch(batch.id, batch.version, ids, key), ({ listVersion }) => t('add.done', { version: listVersion }), onClose);
  return (
    <Modal opened onClose={onClose} title={t('add.title')} centered size="lg">
      <Stack>
        <Text size="sm" c="dimmed">{batch.status === 'submitted' ? t('add.again') : t('add.hint')}</Text>
        <Answer query={query} shapes={[100]}>
          {({ pages }) => {
            const offered = pages.flatMap((page) => page.items).filter(({ authority }) => authority.id === batch.authority.id);
            if (offered.length === 0) return <Text>{t('add.none')}</Text>;
            return (
              <ul className={styles['pick']}>
                {offered.map(({ id, travellerName, nationality, departure }) => (
                  <li key={id}>
                    <Checkbox
                      label={travellerName}
                      description={`${countryName(nationality, i18n.language)} · ${departure.label}`}
                      checked={picked.includes(id)}
                      onChange={() => setPicked(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id])}
                    />
                  </li>
                ))}
              </ul>
            );
          }}
        </Answer>
        <LoadMore query={query} />
        {add.isError && <ProblemAlert error={add.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('add.cancel')}</Button>
          <Button disabled={picked.length === 0} loading={add.isPending} onClick={() => add.mutate([...picked])}>{t('add.do', { count: picked.length })}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
