import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './conflict.module.css';
import { type ConflictField, type Difference, differences, markedLines } from './merge.js';

interface ConflictViewProps<Draft> {
  readonly base: Draft;
  readonly theirs: Draft;
  readonly mine: Draft;
  /** As it stands in the form now. */
  readonly draft: Draft;
  readonly fields: readonly ConflictField<Draft>[];
  readonly onChange: (draft: Draft) => void;
}

/** What somebody else has saved beside what is typed here, field by field; either can be chosen, and nothing is saved yet. */
export function ConflictView<Draft>({ base, theirs, mine, draft, fields, onChange }: ConflictViewProps<Draft>) {
  const { t } = useTranslation('conflict');
  const box = useRef<HTMLDivElement>(null);
  const different = differences(fields, { base, theirs, mine });
  useEffect(() => box.current?.focus(), []);
  return (
    <Alert ref={box} tabIndex={-1} color="orange" role="alert" icon={<IconUsers aria-hidden />} title={t('title')} styles={{ message: { color: 'var(--ink)' } }}>
      <Stack gap="sm">
        <Text size="sm">{different.length === 0 ? t('same') : t('body')}</Text>
        {different.map((one) => <TwoSides key={one.field.label} difference={one} theirs={theirs} mine={mine} draft={draft} onChange={onChange} />)}
        {different.length > 0 && (
          <Group gap="xs">
            <Button type="button" size="xs" variant="default" onClick={() => onChange(different.reduce((all, one) => one.field.take(all, theirs), draft))}>{t('allTheirs')}</Button>
            <Button type="button" size="xs" variant="default" onClick={() => onChange(different.reduce((all, one) => one.field.take(all, mine), draft))}>{t('allMine')}</Button>
          </Group>
        )}
        <Text size="sm" c="dimmed">{t('then')}</Text>
      </Stack>
    </Alert>
  );
}

interface TwoSidesProps<Draft> extends Pick<ConflictViewProps<Draft>, 'theirs' | 'mine' | 'draft' | 'onChange'> {
  readonly difference: Difference<Draft>;
}

function TwoSides<Draft>({ difference: { field, changed }, theirs, mine, draft, onChange }: TwoSidesProps<Draft>) {
  const { t } = useTranslation('conflict');
  const name = useId();
  const now = field.show(draft);
  return (
    <fieldset className={styles['field']}>
      <legend className={styles['legend']}>{field.label} <Badge size="sm" variant="light" color={changed === 'both' ? 'orange' : 'gray'}>{t(`changed.${changed}`)}</Badge></legend>
      <div className={styles['sides']}>
        {([['theirs', theirs, mine], ['mine', mine, theirs]] as const).map(([side, own, other]) => (
          <label key={side} className={styles['side']} data-chosen={now === field.show(own)}>
            <span className={styles['whose']}>
              <input type="radio" name={name} checked={now === field.show(own)} onChange={() => onChange(field.take(draft, own))} />
              {t(`side.${side}`)}
            </span>
            <Value text={field.show(own)} other={field.show(other)} />
          </label>
        ))}
      </div>
      {now !== field.show(theirs) && now !== field.show(mine) && <Text size="xs" c="dimmed" mt={4}>{t('edited')}</Text>}
    </fieldset>
  );
}

function Value({ text, other }: { readonly text: string; readonly other: string }) {
  const { t } = useTranslation('conflict');
  if (text.trim() === '') return <span className={styles['nothing']}>{t('nothing')}</span>;
  return (
    <span className={styles['value']}>
      {markedLines(text, other).map(({ line, differs }, at) => <span key={at} className={styles['line']}>{differs ? <mark className={styles['mark']}>{line}</mark> : line}</span>)}
    </span>
  );
}
