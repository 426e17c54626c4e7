import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { TextLink } from '../../ui/desk/link.js';
import { Section } from '../../ui/desk/section.js';
import { textOr } from '../../ui/texts.js';
import { useMay } from '../accounts/session.js';
import styles from './jobs.module.css';
import type { FailedJob } from './types.js';

interface FailedJobCardProps {
  readonly job: FailedJob;
}

/** One failed job: what did not happen, when, for which records, and what support asks for. */
export function FailedJobCard({ job: { name, payload, reason, correlationId, failedAt } }: FailedJobCardProps) {
  const { t, i18n } = useTranslation('jobs');
  const records = Object.entries(payload).map(([record, id]) => `${record} ${typeof id === 'string' ? id : JSON.stringify(id)}`);
  const { checkId } = payload;
  const mayReview = useMay('document.review');
  const facts = [
    { term: t('job'), fact: name },
    { term: t('reason'), fact: reason },
    { term: t('records'), fact: records.join(', ') || t('none') },
    { term: t('correlation'), fact: correlationId },
  ];
  return (
    <Section
      title={textOr(i18n, 'jobs', `names.${name.replace('.', '-')}`, name)}
      aside={<Text size="sm" c="dimmed">{formatInstant(failedAt, i18n.language)}</Text>}
    >
      <dl className={styles['facts']}>
        {facts.map(({ term, fact }) => <div key={term}><dt>{term}</dt><dd>{fact}</dd></div>)}
      </dl>
      {mayReview && typeof checkId === 'string' && <TextLink to="/documents/$checkId" params={{ checkId }} size="sm">{t('document')}</TextLink>}
    </Section>
  );
}
