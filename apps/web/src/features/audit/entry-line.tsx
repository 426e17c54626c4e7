import { Anchor, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { textOr } from '../../ui/texts.js';
import styles from './audit.module.css';
import { memberOf, pagesOf, wordsOf } from './entry-words.js';
import type { AuditEntry } from './types.js';

/** One thing that happened; the numbers of its records are a click away, for support. */
export function EntryLine({ entry: { seq, at, type, actor, subject } }: { readonly entry: AuditEntry }) {
  const { t, i18n } = useTranslation('audit');
  const who = actor.name ?? textOr(i18n, 'audit', `actor.${actor.kind}`, actor.kind);
  return (
    <li className={styles['entry']}>
      <Group justify="space-between" gap="xs">
        <div className={styles['what']}>
          <Text fw={600}>{wordsOf(type)}</Text>
          <Text size="sm" c="dimmed">{who}</Text>
        </div>
        <Text size="sm" c="dimmed">{formatInstant(at, i18n.language)}</Text>
      </Group>
      <details>
        <summary><Text span size="sm" c="dimmed">{t('details')}</Text></summary>
        <dl className={styles['facts']}>
          <dt>{t('number', { seq })}</dt>
          <dd>{formatInstant(at, i18n.language)}</dd>
          {Object.entries(subject).map(([name, value]) => <Fact key={name} name={name} value={value} />)}
        </dl>
      </details>
    </li>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: unknown }) {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const page = typeof value === 'string' ? pagesOf[name]?.(value) : undefined;
  return (
    <>
      <dt>{memberOf(name)}</dt>
      <dd>{page ? <Anchor href={page} size="sm">{text}</Anchor> : text}</dd>
    </>
  );
}
