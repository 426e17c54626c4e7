import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import styles from './readiness.module.css';
import type { Blocker, BlockerOwner, TravellerReadiness } from './types.js';
import { daysUntil, useBlockerWords } from './words.js';

const owners: readonly BlockerOwner[] = ['traveller', 'operator', 'officer', 'authority'];

interface Line {
  readonly blocker: Blocker;
  readonly names: readonly string[];
}

/** Same thing, same owner, same date: one line. The earliest first. */
function linesOf(items: readonly TravellerReadiness[], owner: BlockerOwner): Line[] {
  const found = new Map<string, { blocker: Blocker; names: string[] }>();
  for (const { name, blockers } of items) {
    for (const blocker of blockers.filter((one) => one.owner === owner)) {
      const same = `${blocker.key} ${blocker.due}`;
      const line = found.get(same) ?? { blocker, names: [] };
      line.names.push(name);
      found.set(same, line);
    }
  }
  return [...found.values()].toSorted((a, b) => ((a.blocker.due ?? '9') < (b.blocker.due ?? '9') ? -1 : 1));
}

/** What is open by whose move it is, with how many wait for it and until when. */
export function GroupedItems({ items }: { readonly items: readonly TravellerReadiness[] }) {
  const { t } = useTranslation('readiness');
  const groups = owners.map((owner) => ({ owner, lines: linesOf(items, owner) })).filter(({ lines }) => lines.length > 0);
  if (groups.length === 0) return <Text c="dimmed">{t('allReady')}</Text>;
  return (
    <Stack gap="lg">
      {groups.map(({ owner, lines }) => (
        <section key={owner} aria-label={t(`move.${owner}`)}>
          <Text fw={650} mb={4}>{t(`move.${owner}`)}</Text>
          <ul className={styles['lines']}>{lines.map((line) => <GroupLine key={`${line.blocker.key} ${line.blocker.due}`} line={line} />)}</ul>
        </section>
      ))}
    </Stack>
  );
}

function GroupLine({ line: { blocker: { key, due }, names } }: { readonly line: Line }) {
  const { t, i18n } = useTranslation('readiness');
  const words = useBlockerWords();
  const late = due !== null && daysUntil(due) < 0;
  return (
    <li>
      <details>
        <summary>
          <span>{words(key)}</span>
          <span className={styles['count']}>{t('open.count', { count: names.length })}</span>
          <span className={styles['due']} data-late={late}>{due ? formatDay(due, i18n.language) : t('noDue')}{late && ` · ${t('overdue')}`}</span>
        </summary>
        <Text size="sm" c="dimmed" className={styles['names']}>{names.join(', ')}</Text>
      </details>
    </li>
  );
}
