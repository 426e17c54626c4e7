import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { Section } from '../../ui/desk/section.js';
import styles from './readiness.module.css';
import type { PathStep } from './types.js';
import { useBlockerWords } from './words.js';

const width = 160;
const radius = 9;
const middle = 14;

/** The chain of stages that decides the day: what stands where, who has it, by when, and how long it may still wait. */
export function CriticalPath({ steps }: { readonly steps: readonly PathStep[] }) {
  const { t } = useTranslation('readiness');
  return (
    <Section title={t('path.title')}>
      <Text size="sm" c="dimmed" mb="sm">{t('path.intro')}</Text>
      <div className={styles['lane']} tabIndex={0} role="group" aria-label={t('path.title')}>
        <svg className={styles['line']} width={steps.length * width} height={middle * 2} aria-hidden>
          {steps.slice(1).map(({ stage, state }, at) => (
            <line key={stage} x1={at * width + radius * 2 + 4} x2={(at + 1) * width - 4} y1={middle} y2={middle} data-state={steps[at]!.state === 'done' ? 'done' : state} />
          ))}
          {steps.map(({ stage, state, slack }, at) => (
            <g key={stage} data-state={state} data-late={slack !== null && slack < 0}>
              <circle cx={at * width + radius} cy={middle} r={radius} />
              {state === 'done' && <path d={`M${at * width + 5} ${middle} l3 3 l5 -6`} />}
            </g>
          ))}
        </svg>
        <ol className={styles['stages']}>{steps.map((step) => <Stage key={step.stage} step={step} />)}</ol>
      </div>
    </Section>
  );
}

function Stage({ step: { stage, owner, state, days, latestStart, latestFinish, slack, blockers } }: { readonly step: PathStep }) {
  const { t, i18n } = useTranslation('readiness');
  const words = useBlockerWords();
  return (
    <li style={{ width }} data-state={state}>
      <Text fw={650} size="sm">{t(`stage.${stage}`)}</Text>
      {stage !== 'departure' && <Text size="xs" c="dimmed">{t(`owners.${owner}`)}</Text>}
      {state === 'done' ? <Text size="xs" c="var(--success)">{t('path.done')}</Text> : (
        <>
          {days > 0 && <Text size="xs">{t('path.start', { day: formatDay(latestStart, i18n.language) })}</Text>}
          <Text size="xs">{stage === 'departure' ? formatDay(latestFinish, i18n.language) : t('path.until', { day: formatDay(latestFinish, i18n.language) })}</Text>
          {slack !== null && stage !== 'departure' && (
            <Text size="xs" fw={600} c={slack < 0 ? 'var(--danger)' : 'dimmed'}>{slack < 0 ? t('path.late', { count: -slack }) : t('path.slack', { count: slack })}</Text>
          )}
        </>
      )}
      {blockers.map((key) => <Text key={key} size="xs" className={styles['stands']}>{words(key)}</Text>)}
    </li>
  );
}
