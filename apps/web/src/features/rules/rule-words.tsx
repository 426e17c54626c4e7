import { useTranslation } from 'react-i18next';
import { Lines } from './decision-table.js';
import styles from './rules.module.css';
import type { Rule } from './types.js';
import { useRuleWords } from './use-rule-words.js';

const fields = ['summary', 'authority', 'subject', 'purposes', 'events', 'regions', 'channel', 'effect', 'inForce', 'known', 'reach', 'status', 'confidence', 'sources', 'contradicts', 'reviewBy', 'isDefault'] as const;

/** Every field of one version in words; those that differ from another version are marked. */
export function RuleWords({ rule, changed = [], without = [] }: { readonly rule: Rule; readonly changed?: readonly string[]; readonly without?: readonly string[] }) {
  const { t } = useTranslation('rules');
  const { field } = useRuleWords();
  return (
    <dl className={styles['words']}>
      {fields.filter((name) => !without.includes(name)).map((name) => {
        const lines = field(rule, name);
        if (lines.length === 0 && !changed.includes(name)) return null;
        return (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{t(`fields.${name}`)}</dt>
            <dd data-changed={changed.includes(name)}>{lines.length > 0 ? <Lines of={lines} /> : '–'}</dd>
          </div>
        );
      })}
    </dl>
  );
}
