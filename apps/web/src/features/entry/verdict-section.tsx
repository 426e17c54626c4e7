import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { Section } from '../../ui/desk/section.js';
import { textOr } from '../../ui/texts.js';
import { VerdictBadge } from './badges.js';
import styles from './entry.module.css';
import type { Application } from './types.js';
import { VerdictExplanation } from './verdict-explanation.js';

/** What a rule must have done to have led to the verdict; the others had no say, and are kept to be looked at. */
const leading: ReadonlySet<string> = new Set(['allows', 'denies', 'requires', 'freezes', 'asks', 'lapsed']);
/** Why nobody knows: what has ended or was only reported leaves the answer open. */
const leavingOpen: ReadonlySet<string> = new Set(['ended', 'reported']);

const leads = (outcome: string, role: string): boolean => leading.has(role) || (outcome === 'unknown' && leavingOpen.has(role));

const isPassing = ({ outcome, requirements }: Application['verdict']): boolean =>
  (outcome === 'allow' || outcome === 'conditional') && requirements.every(({ state }) => state !== 'unmet');

interface VerdictSectionProps {
  readonly travellerId: string;
  readonly verdict: Application['verdict'];
}

/** What the entry rules say about this traveller, with the rules that led to it, those that nearly did, and what would make it pass. */
export function VerdictSection({ travellerId, verdict }: VerdictSectionProps) {
  const { t, i18n } = useTranslation('applications');
  const led = verdict.rules.filter(({ role }) => leads(verdict.outcome, role));
  const others = verdict.rules.filter(({ role }) => !leads(verdict.outcome, role));
  return (
    <Section title={t('verdict')} aside={<VerdictBadge outcome={verdict.outcome} />}>
      <Stack gap="md">
        <Text>{verdict.summary}</Text>
        {verdict.requirements.length > 0 && (
          <div>
            <Text fw={650} size="sm">{t('requirements')}</Text>
            <List size="sm" spacing={4}>
              {verdict.requirements.map(({ code, text, owner, latestSafeDate, state, late }) => (
                <List.Item key={code}>
                  {text}{' '}
                  <Text span size="sm" c={late ? 'var(--danger)' : 'dimmed'}>
                    {t(`owners.${owner}`)}
                    {state === 'met' ? `, ${t('met')}` : `, ${t('due', { day: formatDay(latestSafeDate, i18n.language) })}`}
                  </Text>
                </List.Item>
              ))}
            </List>
          </div>
        )}
        <div>
          <Text fw={650} size="sm" mb={4}>{t('rules')}</Text>
          {led.length === 0 ? <Text size="sm" c="dimmed">{t('noRules')}</Text> : <Rules rules={led} />}
          {others.length > 0 && (
            <details className={styles['others']}>
              <summary>{t('otherRules', { count: others.length })}</summary>
              <Rules rules={others} />
            </details>
          )}
        </div>
        <VerdictExplanation travellerId={travellerId} passes={isPassing(verdict)} />
      </Stack>
    </Section>
  );
}

function Rules({ rules }: { readonly rules: Application['verdict']['rules'] }) {
  const { t, i18n } = useTranslation('applications');
  return (
    <ul className={styles['rules']}>
      {rules.map(({ id, summary, source, role, authority }) => (
        <li key={id}>
          <Text size="sm">{summary}</Text>
          <Text size="xs" c="dimmed">{authority}: {textOr(i18n, 'applications', `roles.${role}`, role)}. {t('source', { source })}</Text>
        </li>
      ))}
    </ul>
  );
}
