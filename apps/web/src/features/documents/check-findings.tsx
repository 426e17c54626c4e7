import { useTranslation } from 'react-i18next';
import list from '../../ui/phone/findings.module.css';
import styles from './documents.module.css';
import { FindingLine } from './finding-line.js';
import type { KeptPicture } from './kept-picture.js';
import { orderFindings } from './order-findings.js';
import type { DocumentCheck, Finding } from './types.js';

interface CheckFindingsProps {
  readonly check: DocumentCheck;
  /** Findings that are said elsewhere. */
  readonly without: (finding: Finding) => boolean;
  readonly picture: KeptPicture | undefined;
}

/** What was found: while something is to be done, the most helpful sentence alone and first. */
export function CheckFindings({ check: { outcome, findings }, without, picture }: CheckFindingsProps) {
  const { t } = useTranslation('passport');
  const rest = orderFindings(findings.filter((finding) => !without(finding)));
  const saidElsewhere = findings.some(without);
  const lead = outcome === 'accepted' || saidElsewhere ? [] : rest.splice(0, 1).map(asTask);
  return (
    <>
      {lead.length > 0 && <FindingList title={t('todo')} findings={lead} picture={picture} />}
      {rest.length > 0 && <FindingList title={saidElsewhere || lead.length > 0 ? t('alsoFound') : t('findings')} findings={rest} picture={picture} />}
    </>
  );
}

/** However light the finding itself, acting on it is what matters now. */
const asTask = (finding: Finding): Finding => ({ ...finding, severity: 'warning' });

interface FindingListProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly picture: KeptPicture | undefined;
}

function FindingList({ title, findings, picture }: FindingListProps) {
  return (
    <>
      <h3 className={styles['heading']}>{title}</h3>
      <ul className={list['findings']}>
        {findings.map((finding, at) => <FindingLine key={at} finding={finding} picture={picture} />)}
      </ul>
    </>
  );
}
