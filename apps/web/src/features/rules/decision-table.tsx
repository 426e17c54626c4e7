import { Box, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../ui/desk/link.js';
import { Section } from '../../ui/desk/section.js';
import { RuleBadges } from './badges.js';
import styles from './rules.module.css';
import type { ListedRule } from './types.js';
import { useRuleWords } from './use-rule-words.js';

/** Rules as rows and their conditions as columns, by authority; on a phone each rule is a card. */
export function DecisionTable({ rules }: { readonly rules: readonly ListedRule[] }) {
  const { t } = useTranslation('rules');
  const groups = Map.groupBy(rules, ({ rule }) => rule.authority);
  return [...groups].map(([authority, rows]) => (
    <Section key={authority} title={rows[0]?.authorityName ?? authority} aside={<Text size="sm" c="dimmed">{t('count', { count: rows.length })}</Text>}>
      <Box visibleFrom="md"><Rows rows={rows} /></Box>
      <Box hiddenFrom="md">{rows.map((row) => <RuleCard key={`${row.rule.id} ${row.rule.known.from}`} row={row} />)}</Box>
    </Section>
  ));
}

const columns = ['rule', 'who', 'purpose', 'where', 'how', 'effect', 'dates', 'standing'] as const;

function Rows({ rows }: { readonly rows: readonly ListedRule[] }) {
  const { t } = useTranslation('rules');
  const words = useRuleWords();
  return (
    <table className={styles['table']}>
      <colgroup>{columns.map((column) => <col key={column} className={styles[column]} />)}</colgroup>
      <thead><tr>{columns.map((column) => <th key={column} scope="col">{t(`columns.${column}`)}</th>)}</tr></thead>
      <tbody>
        {rows.map(({ rule, versions }) => (
          <tr key={`${rule.id} ${rule.known.from}`}>
            <td>
              <TextLink to="/rules/$code" params={{ code: rule.id }} size="sm" fw={600}>{rule.summary}</TextLink>
              <Text size="xs" c="dimmed" mt={2}>{rule.id}{versions > 1 && ` · ${t('versions', { count: versions })}`}</Text>
            </td>
            <td><Lines of={words.who(rule)} /></td>
            <td><Lines of={words.purpose(rule)} /></td>
            <td><Lines of={words.where(rule)} /></td>
            <td><Lines of={words.how(rule)} /></td>
            <td className={styles['does']} data-kind={rule.effect.kind}><Lines of={words.effect(rule)} /></td>
            <td><Lines of={words.inForce(rule)} /></td>
            <td><RuleBadges rule={rule} /><Text component="div" size="xs" c="dimmed" mt={4}><Lines of={rule.sources} /></Text></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RuleCard({ row: { rule, versions } }: { readonly row: ListedRule }) {
  const { t } = useTranslation('rules');
  const words = useRuleWords();
  const parts = [['who', words.who(rule)], ['purpose', words.purpose(rule)], ['where', words.where(rule)], ['how', words.how(rule)], ['effect', words.effect(rule)], ['dates', words.inForce(rule)], ['sources', rule.sources]] as const;
  return (
    <article className={styles['card']}>
      <TextLink to="/rules/$code" params={{ code: rule.id }} fw={600}>{rule.summary}</TextLink>
      <Text size="xs" c="dimmed" mt={2} mb={6}>{rule.id}{versions > 1 && ` · ${t('versions', { count: versions })}`}</Text>
      <RuleBadges rule={rule} />
      <dl>
        {parts.map(([name, lines]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{t(`columns.${name}`)}</dt>
            <dd className={name === 'effect' ? styles['does'] : undefined} data-kind={rule.effect.kind}><Lines of={lines} /></dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

export function Lines({ of }: { readonly of: readonly string[] }) {
  return <ul className={styles['plain']}>{of.map((line, at) => <li key={at}>{line}</li>)}</ul>;
}
