import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { Button } from '../../ui/phone/button.js';
import { Notice } from '../../ui/phone/notice.js';
import { textOr } from '../../ui/texts.js';
import { CheckFindings } from './check-findings.js';
import { awaitsConfirmation, ConfirmCorrections } from './confirm-corrections.js';
import styles from './documents.module.css';
import { useKeptPicture } from './kept-picture.js';
import type { DocumentCheck, Finding } from './types.js';

const tones = { accepted: 'good', 'needs-review': 'look', rejected: 'bad' } as const;

const looks = { accepted: 'quiet', 'needs-review': 'plain', rejected: 'main' } as const;

const corrected = ({ code }: Finding): boolean => code === 'mrz.corrected';

interface CheckResultProps {
  readonly check: DocumentCheck;
  readonly onConfirmed: (check: DocumentCheck) => void;
  readonly onAgain: () => void;
}

/** The result in plain words: what to do, what was found, and what was read. */
export function CheckResult({ check, onConfirmed, onAgain }: CheckResultProps) {
  const { t } = useTranslation('passport');
  const outcome = check.outcome ?? 'needs-review';
  const asks = awaitsConfirmation(check);
  const picture = useKeptPicture(check, asks || check.findings.some(({ region }) => region));
  return (
    <>
      <Notice tone={tones[outcome]} title={t(asks ? 'confirm.outcome' : `outcome.${outcome}`)}>
        {check.decision && <p>{t(`decision.${check.decision.decision}`, { reason: check.decision.reason ?? '' })}</p>}
        {(outcome !== 'rejected' || check.findings.length > 0) && <p>{t(asks ? 'confirm.hint' : `outcomeHint.${outcome}`)}</p>}
      </Notice>
      {asks && <ConfirmCorrections check={check} picture={picture} onConfirmed={onConfirmed} onAgain={onAgain} />}
      {check.decision?.decision !== 'accepted' && <CheckFindings check={check} without={(finding) => asks && corrected(finding)} picture={picture} />}
      <ReadFields fields={check.fields} />
      {!asks && <Button look={looks[outcome]} onClick={onAgain}>{t('again')}</Button>}
    </>
  );
}

function ReadFields({ fields }: Pick<DocumentCheck, 'fields'>) {
  const { t, i18n } = useTranslation('passport');
  const known = Object.entries(fields ?? {}).filter((field): field is [string, string] => Boolean(field[1]) && i18n.exists(`passport:fields.${field[0]}`));
  if (known.length === 0) return null;
  return (
    <>
      <h3 className={styles['heading']}>{t('read')}</h3>
      <dl className={styles['fields']}>
        {known.map(([code, value]) => (
          <div key={code}><dt>{textOr(i18n, 'passport', `fields.${code}`, code)}</dt><dd>{/^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value, i18n.language) : value}</dd></div>
        ))}
      </dl>
    </>
  );
}
