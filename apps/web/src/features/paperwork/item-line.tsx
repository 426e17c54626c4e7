import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import phone from '../../ui/phone/phone.module.css';
import { Tick } from '../../ui/phone/tick.js';
import { HandIn } from './hand-in.js';
import styles from './paperwork.module.css';
import type { ChecklistItem, Paper } from './types.js';

/** Where on this page it is seen to. */
const places: Readonly<Record<string, string>> = { photo: '#photo', 'passport-validity': '#passport', fact: '#answers' };

const kinds = [
  'document', 'letter', 'quarantine', 'fee', 'quota', 'photo', 'fact', 'lead-time', 'minimum-group', 'organised-tour', 'named-hotel', 'onward-ticket', 'passport-validity', 'stay-at-most',
] as const;

interface ItemLineProps {
  readonly item: ChecklistItem;
  readonly papers: readonly Paper[];
  /** Whether it is the traveller's turn. */
  readonly mine?: boolean;
}

/** One thing that is asked for: what, whose it is, where it stands, until when, and the files that were handed in for it. */
export function ItemLine({ item, papers, mine = false }: ItemLineProps) {
  const { t, i18n } = useTranslation('paperwork');
  const { text, kind, owner, state, due, late, code, takesFiles } = item;
  const place = places[kind];
  // rules are written in English: whoever reads another language is told first what it is about
  const inEnglish = i18n.language === 'en';
  const [title, lang] = inEnglish ? [text, 'en'] : [t(`kind.${kinds.find((one) => one === kind) ?? 'document'}`), undefined];
  const given = papers.filter((paper) => paper.code === code);
  const isOpen = state === 'open' || state === 'stale';
  return (
    <li>
      {mine && place ? <a href={place} lang={lang}>{title}</a> : <span lang={lang}>{title}</span>}
      {!inEnglish && <div lang="en" className={phone['muted']}>{text}</div>}
      <div className={phone['muted']}>
        {t(`owner.${owner}`)} · {!isOpen && state !== 'given' && <Tick />} {t(`state.${state}`)}
        {isOpen && due && <> · <span className={late ? styles['late'] : undefined}>{t(late ? 'wasDue' : 'due', { day: formatDay(due, i18n.language) })}</span></>}
      </div>
      {given.length > 0 && (
        <ul className={styles['papers']}>
          {given.map(({ id, type, state: checked }, at) => (
            <li key={id}>
              {checked === 'refused' ? t('paper.refused') : <a href={`/api/v1/me/papers/${id}/file`} download>{t('paper.file', { number: at + 1, type: type.toUpperCase() })}</a>}
              {checked === 'queued' && <span className={phone['muted']}> {t('paper.queued')}</span>}
            </li>
          ))}
        </ul>
      )}
      {takesFiles && owner === 'traveller' && <HandIn item={item} look={mine ? 'main' : 'quiet'} />}
    </li>
  );
}
