import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../../api/fault-at.js';
import { codeOf } from '../../api/problem-words.js';
import { formatInstant } from '../../ui/dates.js';
import { TextLink } from '../../ui/desk/link.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { previewQuery } from './api.js';
import { insertAt } from './insert-at.js';
import { LeaveUnsaved } from './leave-unsaved.js';
import { LetterConflict } from './letter-conflict.js';
import { LetterPreview } from './letter-preview.js';
import styles from './letters.module.css';
import { PlaceholderBar } from './placeholder-bar.js';
import { RestoreLetter } from './restore-letter.js';
import type { LetterTemplate, Words } from './types.js';
import { useLetterSteps } from './use-letter-steps.js';

/** Milliseconds without a key before the preview is made anew. */
const pause = 400;

const wordsOf = ({ subject, body }: Words): Words => ({ subject, body });

/** The words of a letter. What is typed stays whatever is refused, and whoever else was quicker. */
export function LetterForm({ template: asRead }: { readonly template: LetterTemplate }) {
  const { t, i18n } = useTranslation('letters');
  const [base, setBase] = useState(asRead);
  const [draft, setDraft] = useState(wordsOf(asRead));
  const [asksToRestore, setAsksToRestore] = useState(false);
  const body = useRef<HTMLTextAreaElement>(null);
  const { letter, language } = base;
  const [shown] = useDebouncedValue(draft, pause);
  const preview = useQuery(previewQuery({ letter, language, ...shown }));
  // a query that fails has no data: what could be shown last goes on being shown
  const [lastGood, setLastGood] = useState(preview.data);
  if (preview.data && preview.data !== lastGood) setLastGood(preview.data);
  const taken = (newest: LetterTemplate): void => {
    setBase(newest);
    setDraft(wordsOf(newest));
  };
  const { save, trial, theirs } = useLetterSteps({ base, draft, onSaved: taken });
  const isChanged = draft.subject !== base.subject || draft.body !== base.body;
  const isCurrent = shown.subject === draft.subject && shown.body === draft.body;
  const fault = (pointer: '/subject' | '/body'): string | undefined => (isCurrent ? faultAt(preview.error, pointer) : undefined);
  const wrong = save.error ?? trial.error;

  function insert(placeholder: string, alone: boolean): void {
    const area = body.current;
    if (!area) return;
    const { text, caret } = insertAt(draft.body, area.selectionStart, area.selectionEnd, placeholder, alone);
    setDraft({ ...draft, body: text });
    requestAnimationFrame(() => {
      area.focus();
      area.setSelectionRange(caret, caret);
    });
  }

  return (
    <div className={styles['pair']}>
      <Section title={base.isOwn ? t('state.own') : t('state.builtIn')} aside={<TextLink to="/audit" search={{ what: 'letter-template' }} size="sm">{t('history')}</TextLink>}>
        <Stack>
          {base.changedAt && <Text size="sm" c="dimmed">{t('changed', { name: base.changedBy ?? t('somebody'), at: formatInstant(base.changedAt, i18n.language) })}</Text>}
          <TextInput label={t('subject')} lang={language} required maxLength={200} value={draft.subject} error={fault('/subject')} onChange={({ target: { value } }) => setDraft({ ...draft, subject: value })} />
          <Textarea ref={body} label={t('body')} description={t('bodyHint')} lang={language} required autosize minRows={12} maxRows={26} maxLength={6_000} value={draft.body} error={fault('/body')} onChange={({ target: { value } }) => setDraft({ ...draft, body: value })} />
          <PlaceholderBar placeholders={base.placeholders} body={draft.body} onInsert={insert} />
          {theirs ? <LetterConflict theirs={theirs} yours={draft} saving={save.isPending} onTake={() => taken(theirs)} onKeep={() => save.mutate(theirs.version)} /> : wrong && codeOf(wrong) !== 'letter-template.invalid' && <ProblemAlert error={wrong} />}
          <Group>
            <Button loading={save.isPending} disabled={theirs !== undefined} onClick={() => save.mutate(base.version)}>{t('save')}</Button>
            <Button variant="default" loading={trial.isPending} onClick={() => trial.mutate()}>{t('trial')}</Button>
            {base.isOwn && <Button variant="subtle" onClick={() => setAsksToRestore(true)}>{t('restore')}</Button>}
          </Group>
        </Stack>
      </Section>
      <LetterPreview preview={lastGood} error={preview.error} />
      {asksToRestore && <RestoreLetter template={base} onRestored={taken} onClose={() => setAsksToRestore(false)} />}
      <LeaveUnsaved when={isChanged} />
    </div>
  );
}
