import { useTranslation } from 'react-i18next';
import { chartOf } from './lanes.js';
import styles from './rules.module.css';
import type { Rule } from './types.js';
import { useRuleWords } from './use-rule-words.js';

const width = 1000;
const laneHeight = 46;
const head = 24;

const colors: Record<Rule['effect']['kind'], string> = { allow: 'var(--success)', deny: 'var(--danger)', require: 'var(--warning)', freeze: 'var(--warning)', quota: 'var(--warning)' };

/** The versions of one rule over both time axes: bars across when it is in force, one lane for each span of knowledge. */
export function TimeLanes({ rules }: { readonly rules: readonly Rule[] }) {
  const { t } = useTranslation('rules');
  const { day, inForce } = useRuleWords();
  const { lanes, years, today } = chartOf(rules, new Date().toISOString().slice(0, 10));
  const height = head + lanes.length * laneHeight + 16;
  return (
    <div role="group" aria-label={t('rule.lanesHint')} tabIndex={0} style={{ overflowX: 'auto' }}>
      <svg viewBox={`0 0 ${width} ${height}`} className={styles['lanes']} style={{ minWidth: 640 }} role="img" aria-label={t('rule.lanesHint')}>
        {years.map(({ year, at }) => (
          <g key={year}>
            <line x1={at * width} x2={at * width} y1={head - 6} y2={height} stroke="var(--line)" />
            {at < 0.95 && <text x={at * width + 4} y={14} className={styles['muted']}>{year}</text>}
          </g>
        ))}
        {lanes.map(({ rule, start, end, openStart, openEnd }, index) => {
          const [x, y, long] = [start * width, head + index * laneHeight, Math.max((end - start) * width, 3)];
          const { from, to } = rule.known;
          return (
            <g key={from}>
              <text x={4} y={y + 14}>{to ? t('rule.laneUntil', { from: day(from), to: day(to) }) : t('rule.lane', { from: day(from) })} · {inForce(rule)[0]}</text>
              <rect x={x} y={y + 20} width={long} height={14} rx={openStart || openEnd ? 0 : 3} fill={colors[rule.effect.kind]} opacity={to ? 0.45 : 0.9} />
              {openEnd && <path d={`M ${x + long - 12} ${y + 20} l 12 7 l -12 7 z`} fill="var(--paper)" opacity={0.7} />}
              {openStart && <path d={`M ${x + 12} ${y + 20} l -12 7 l 12 7 z`} fill="var(--paper)" opacity={0.7} />}
            </g>
          );
        })}
        <line x1={today * width} x2={today * width} y1={head - 6} y2={height} stroke="var(--accent)" strokeDasharray="4 3" />
        <text x={today * width - 5} y={height - 4} textAnchor="end" fill="var(--accent)">{t('rule.today')}</text>
      </svg>
    </div>
  );
}
