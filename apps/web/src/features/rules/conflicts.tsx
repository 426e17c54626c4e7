import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../../api/fault-at.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { settleConflict } from './api.js';
import { RuleWords } from './rule-words.js';
import styles from './rules.module.css';
import type { ConflictChoice, RuleConflict, RuleDraft } from './types.js';
import { useDraftStep } from './use-draft-step.js';
import { useRuleWords } from './use-rule-words.js';

interface ConflictsProps {
  readonly draft: RuleDraft;
  readonly conflicts: readonly RuleConflict[];
  readonly mayChoose: boolean;
}

/** Rules that both sides have changed: each is shown field by field, and a person chooses. */
export function Conflicts({ draft, conflicts, mayChoose }: ConflictsProps) {
  const { t } = useTranslation('rules');
  return (
    <Section title={t('conflicts.title')}>
      <Text c="dimmed" mb="md">{t('conflicts.intro')}</Text>
      <Stack gap="xl">{conflicts.map((conflict) => <Conflict key={conflict.rule} draft={draft} conflict={conflict} mayChoose={mayChoose} />)}</Stack>
    </Section>
  );
}

const today = (): string => new Date().toISOString().slice(0, 10);

function Conflict({ draft, conflict: { rule, base, ours, theirs, fields, choice }, mayChoose }: { readonly draft: RuleDraft; readonly conflict: RuleConflict; readonly mayChoose: boolean }) {
  const { t } = useTranslation('rules');
  const { day } = useRuleWords();
  const [keep, setKeep] = useState<ConflictChoice['keep'] | null>(choice?.keep ?? null);
  const [knownFrom, setKnownFrom] = useState(choice?.keep === 'theirs' ? choice.knownFrom : today());
  const settle = useDraftStep((chosen: ConflictChoice) => settleConflict(draft, rule, chosen), () => t('conflicts.settled'));
  const chosen: ConflictChoice | null = keep === 'theirs' ? { keep, knownFrom } : keep && { keep };
  const said = choice ? (choice.keep === 'ours' ? t('conflicts.chosenOurs') : t('conflicts.chosenTheirs', { day: day(choice.knownFrom) })) : t('conflicts.open');
  return (
    <article>
      <Group justify="space-between" mb="xs"><Text fw={650}>{rule}</Text><Text size="sm" c={choice ? 'var(--success)' : 'var(--warning)'} fw={600}>{said}</Text></Group>
      <div className={styles['pair']}>
        <div className={styles['side']}><Text size="sm" c="dimmed">{t('conflicts.ours')}</Text><RuleWords rule={ours} changed={fields} /></div>
        <div className={styles['side']} data-side="after"><Text size="sm" c="dimmed">{t('conflicts.theirs')}</Text><RuleWords rule={theirs} changed={fields} /></div>
      </div>
      {base && <Text size="sm" c="dimmed" mt="xs">{t('conflicts.base')}: {base.summary}</Text>}
      {mayChoose && (
        <Stack gap="xs" mt="sm">
          {settle.isError && <ProblemAlert error={settle.error} />}
          <Radio.Group value={keep} onChange={(value) => setKeep(value)} aria-label={rule}>
            <Group align="flex-end" gap="lg">
              <Radio value="ours" label={t('conflicts.keepOurs')} />
              <Radio value="theirs" label={t('conflicts.takeTheirs')} />
              {keep === 'theirs' && <TextInput type="date" label={t('conflicts.knownFrom')} value={knownFrom} error={faultAt(settle.error, '/choices/0/choice/knownFrom')} onChange={(event) => setKnownFrom(event.target.value)} />}
              <Button size="xs" disabled={!chosen || (keep === 'theirs' && !knownFrom)} loading={settle.isPending} onClick={() => chosen && settle.mutate(chosen)}>{t('conflicts.choose')}</Button>
            </Group>
          </Radio.Group>
        </Stack>
      )}
    </article>
  );
}
