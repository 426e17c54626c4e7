import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { Button } from '../../ui/phone/button.js';
import { Notice } from '../../ui/phone/notice.js';
import { textOr } from '../../ui/texts.js';
import styles from './documents.module.css';
import { FindingLine } from './finding-line.js';
import type { DocumentCheck } from './types.js';

const tones = { accepted: 'good', 'needs-review': 'look', rejected: 'bad' } as const;

const looks = { accepted: 'quiet', 'needs-review': 'plain', rejected: 'main' } as const;

interface CheckResultProps {
  readonly check: DocumentCheck;
  readonly onAgain: () => void;
}

/** The result in plain words: what was found, what to do, and what was read. */
export function CheckResult({ check, onAgain }: CheckResultProps) {
  const { t, i18n } = useTranslation('passport');
  const outcome = check.outcome ?? 'needs-review';
  const fields = Object.entries(check.fields ?? {}).filter((field): field is [string, string] => Boolean(field[1]) && i18n.exists(`passport:fields.${field[0]}`));
  return (
    <>
      <Notice tone={tones[outcome]} title={t(`outcome.${outcome}`)}>
        {check.decision && <p>{t(`decision.${check.decision.decision}`, { reason: check.decision.reason ?? '' })}</p>}
        {(outcome !== 'rejected' || check.findings.length > 0) && <p>{t(`outcomeHint.${outcome}`)}</p>}
      </Notice>
      {check.findings.length > 0 && check.decision?.decision !== 'accepted' && (
        <>
          <h3>{t('findings')}</h3>
          <ul className={styles['findings']}>
            {check.findings.map((finding, at) => <FindingLine key={at} finding={finding} />)}
          </ul>
        </>
      )}
      {fields.length > 0 && (
        <>
          <h3>{t('read')}</h3>
          <dl className={styles['fields']}>
            {fields.map(([code, value]) => (
              <div key={code}><dt>{textOr(i18n, 'passport', `fields.${code}`, code)}</dt><dd>{/^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value, i18n.language) : value}</dd></div>
            ))}
          </dl>
        </>
      )}
      <Button look={looks[outcome]} onClick={onAgain}>{t('again')}</Button>
    </>
  );
}
