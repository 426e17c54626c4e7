import { useTranslation } from 'react-i18next';
import styles from './tickets.module.css';
import type { LetterRun, TicketLine } from './types.js';

/** The ticket's name above the passport's; letters that the other has not are coloured, underlined and read out. */
export function NamesSideBySide({ comparison, source }: { readonly comparison: NonNullable<TicketLine['comparison']>; readonly source: NonNullable<TicketLine['source']> }) {
  const { t } = useTranslation('tickets');
  const { surname, givenNames, title, differences } = comparison;
  const glued = differences.some(({ code }) => code === 'title-glued');
  return (
    <dl className={styles['names']}>
      <dt>{t('ticket')}</dt>
      <dd><Name surname={surname.ticket} givenNames={givenNames.ticket} />{title && <span className={styles['title']}>{glued ? '' : ' '}{title}</span>}</dd>
      <dt>{t(`source.${source}`)}</dt>
      <dd><Name surname={surname.passport} givenNames={givenNames.passport} /></dd>
    </dl>
  );
}

function Name({ surname, givenNames }: { readonly surname: readonly LetterRun[]; readonly givenNames: readonly LetterRun[] }) {
  const isParted = surname.length > 0 && givenNames.length > 0;
  return <span className={styles['letters']}><Runs runs={surname} />{isParted && <span className={styles['stroke']}>/</span>}<Runs runs={givenNames} /></span>;
}

const Runs = ({ runs }: { readonly runs: readonly LetterRun[] }) => runs.map(({ text, differs }, at) => (differs ? <mark key={at}>{text.replaceAll(' ', '\u00A0')}</mark> : <span key={at}>{text}</span>));
