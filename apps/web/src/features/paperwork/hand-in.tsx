import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/phone/notice.js';
import phone from '../../ui/phone/phone.module.css';
import { useProblemWords } from '../../ui/phone/problem-words.js';
import { paperworkQuery, sendPaper } from './api.js';
import type { ChecklistItem } from './types.js';

const mostBytes = 10 * 1024 * 1024;

interface HandInProps {
  readonly item: ChecklistItem;
  readonly look: 'main' | 'quiet';
}

/** Hands in a letter, a ticket or a certificate. */
export function HandIn({ item, look }: HandInProps) {
  const { t } = useTranslation('paperwork');
  const words = useProblemWords();
  const queries = useQueryClient();
  const [tooLarge, setTooLarge] = useState(false);
  const send = useMutation({ mutationFn: (file: File) => sendPaper(item.id, file), onSettled: () => queries.invalidateQueries(paperworkQuery) });

  function pick(event: ChangeEvent<HTMLInputElement>): void {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file) return;
    setTooLarge(file.size > mostBytes);
    if (file.size <= mostBytes) send.mutate(file);
  }

  return (
    <div>
      {tooLarge && <Notice tone="bad">{t('paper.tooLarge')}</Notice>}
      {send.isError && !tooLarge && <Notice tone="bad" title={t('paper.failed')}>{words(send.error)}</Notice>}
      <label className={phone['button']} data-look={look === 'main' ? 'plain' : 'quiet'} aria-busy={send.isPending}>
        {send.isPending ? t('paper.sending') : t(look === 'main' ? 'paper.send' : 'paper.sendAnother')}
        <input className={phone['hidden']} type="file" accept="image/jpeg,image/png,application/pdf" disabled={send.isPending} onChange={pick} />
      </label>
    </div>
  );
}
