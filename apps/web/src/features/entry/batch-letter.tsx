import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../../api/fault-at.js';
import { Answer } from '../../ui/desk/answer.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { letterQuery, makePack } from './batch-api.js';
import { BatchLetterTemplate } from './batch-letter-template.js';
import styles from './batch.module.css';
import type { Batch } from './types.js';
import { useBatchChange } from './use-batch-change.js';

interface BatchLetterProps {
  readonly batch: Batch;
  readonly onClose: () => void;
}

/** The covering letter, filled in and open to changes, from which the pack is made. */
export function BatchLetter({ batch, onClose }: BatchLetterProps) {
  const query = useQuery(letterQuery(batch.id));
  // another draft, after its template was changed, starts anew
  return <Answer query={query} shapes={[220]}>{(text) => <Letter key={text} batch={batch} drafted={text} onClose={onClose} />}</Answer>;
}

function Letter({ batch, drafted, onClose }: BatchLetterProps & { readonly drafted: string }) {
  const { t } = useTranslation('batches');
  const [letter, setLetter] = useState(drafted);
  const [changing, setChanging] = useState(false);
  const make = useBatchChange((text: string, key) => makePack(batch.id, batch.version, text, key), () => t('pack.asked'), onClose);
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    make.mutate(letter);
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Textarea
          className={styles['letter'] ?? ''} label={t('pack.letter')} description={t('pack.letterHint')} autosize minRows={8} maxRows={22} maxLength={5000} value={letter}
          error={faultAt(make.error, '/letter')} onChange={(event) => setLetter(event.target.value)}
        />
        {make.isError && <ProblemAlert error={make.error} />}
        <Group>
          <Button type="submit" loading={make.isPending}>{t('pack.do')}</Button>
          <Button variant="default" onClick={onClose}>{t('pack.cancel')}</Button>
          <Button variant="subtle" onClick={() => setChanging(true)}>{t('template.open')}</Button>
        </Group>
      </Stack>
      {changing && <BatchLetterTemplate authority={batch.authority} onClose={() => setChanging(false)} />}
    </form>
  );
}
