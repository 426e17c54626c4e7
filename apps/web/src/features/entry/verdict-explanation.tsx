import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { countryName } from '../../ui/countries.js';
import { Answer } from '../../ui/desk/answer.js';
import styles from './entry.module.css';
import type { Explanation } from './types.js';
import { verdictExplanationQuery } from './verdict-api.js';

interface VerdictExplanationProps {
  readonly travellerId: string;
  /** Of a trip that passes nothing has to change. */
  readonly passes: boolean;
}

/** What would make a trip pass that does not, and the rules that nearly applied with what kept each out. */
export function VerdictExplanation({ travellerId, passes }: VerdictExplanationProps) {
  return (
    <Answer query={useQuery(verdictExplanationQuery(travellerId))} shapes={[24]}>
      {(explanation) => explanation && (
        <>
          {!passes && <WouldPass advice={explanation.advice} />}
          {explanation.nearMisses.length > 0 && <NearlyApplied rules={explanation.nearMisses} />}
        </>
      )}
    </Answer>
  );
}

function WouldPass({ advice }: { readonly advice: Explanation['advice'] }) {
  const { t } = useTranslation('verdicts');
  return (
    <div>
      <Text fw={650} size="sm">{t('advice')}</Text>
      <Text size="sm" c="dimmed" mb={advice.length > 0 ? 4 : 0}>{t(advice.length > 0 ? 'adviceIntro' : 'noAdvice')}</Text>
      <ul className={styles['rules']}>
        {advice.map(({ words, outcome, because }) => (
          <li key={words}>
            <Text size="sm">{words}</Text>
            <Text size="xs" c="dimmed">{t(outcome === 'allow' ? 'thenAllow' : 'thenConditional')} {t('because', { rule: because })}</Text>
          </li>
        ))}
      </ul>
    </div>
  );
}

function NearlyApplied({ rules }: { readonly rules: Explanation['nearMisses'] }) {
  const { t, i18n } = useTranslation('verdicts');
  return (
    <details className={styles['others']}>
      <summary>{t('near', { count: rules.length })}</summary>
      <ul className={styles['rules']}>
        {rules.map(({ id, condition, summary, effect, words, country, zone }) => (
          <li key={`${id} ${condition}`}>
            <Text size="sm">{summary}</Text>
            <Text size="xs" c="dimmed">{zone ?? countryName(country, i18n.language)}: {t(`effects.${effect}`)}. {t('keptOut', { words })}</Text>
          </li>
        ))}
      </ul>
    </details>
  );
}
