import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/phone/card.js';
import { ItemLine } from './item-line.js';
import styles from './paperwork.module.css';
import type { ChecklistItem, Lack, Paperwork } from './types.js';

const isDone = ({ state }: ChecklistItem): boolean => state === 'checked' || state === 'approved' || state === 'waived';

/** Where on this page each thing is done that keeps an application from going out. */
const places: Readonly<Record<Lack, string>> = { answers: '#answers', passport: '#passport', photo: '#photo', form: '#answers', declaration: '#declaration' };

/** The kind of item that says the same already. */
const saidBy: Readonly<Partial<Record<Lack, string>>> = { photo: 'photo', passport: 'passport-validity' };

interface ChecklistCardProps {
  readonly paperwork: Paperwork;
}

/** What the authorities ask for: what is the traveller's to do first, then what others see to. */
export function ChecklistCard({ paperwork: { items, papers, applications } }: ChecklistCardProps) {
  const { t } = useTranslation('paperwork');
  const open = items.filter((item) => !isDone(item));
  const mine = open.filter(({ owner, state }) => owner === 'traveller' && state !== 'given');
  const said = new Set(mine.map(({ kind }) => kind));
  const lacks = [...new Set(applications.flatMap((application) => application.lacks))].filter((lack) => !said.has(saidBy[lack] ?? ''));
  const others = open.filter((item) => !mine.includes(item));
  const done = items.filter(isDone);
  if (items.length === 0) return null;
  const left = lacks.length + mine.length;
  return (
    <Card id="checklist" title={t('title')} intro={left === 0 ? t('nothingLeft') : t('left', { count: left })}>
      {left > 0 && (
        <ul className={styles['items']}>
          {lacks.map((lack) => (
            <li key={lack}><a href={places[lack]}>{t(`lacks.${lack}`)}</a></li>
          ))}
          {mine.map((item) => <ItemLine key={item.id} item={item} papers={papers} mine />)}
        </ul>
      )}
      {others.length > 0 && (
        <details className={styles['done']}>
          <summary>{t('others')} ({others.length})</summary>
          <ul className={styles['items']}>{others.map((item) => <ItemLine key={item.id} item={item} papers={papers} />)}</ul>
        </details>
      )}
      {done.length > 0 && (
        <details className={styles['done']}>
          <summary>{t('done', { count: done.length })}</summary>
          <ul className={styles['items']}>{done.map((item) => <ItemLine key={item.id} item={item} papers={papers} />)}</ul>
        </details>
      )}
    </Card>
  );
}
