import { Problem } from '#sdk';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeaveGuard } from '../packages/use-leave-guard.js';
import { changeDraft, draftQuery } from './api.js';
import { edited, type Edit, emptyForm, formOf, type RuleDraftForm, ruleOf } from './rule-draft.js';
import type { Authority, Rule, RuleDraft } from './types.js';

interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

const today = (): string => new Date().toISOString().slice(0, 10);

function start(edit: Edit, rules: readonly Rule[]): RuleDraftForm {
  if (edit.kind === 'add') return emptyForm(today());
  if (edit.kind === 'edit') return formOf(rules[edit.at]!);
  return { ...formOf(edit.standing), knownFrom: today(), knownTo: '' };
}

/** The rule that is being typed, and its way into the draft. What was typed stays until it is saved, whatever the server says. */
export function useRuleForm(draft: RuleDraft, rules: readonly Rule[], begun: Edit) {
  const { t } = useTranslation('rules');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const guard = useLeaveGuard();
  const [edit, setEdit] = useState(begun);
  const [form, setForm] = useState(() => start(begun, rules));
  const [authorities, setAuthorities] = useState<readonly Authority[]>(draft.authorities);
  // What is said about a part of the rule stands until that part is changed.
  const [settled, setSettled] = useState<readonly string[]>([]);
  const [saved, setSaved] = useState<readonly Fault[]>(draft.faults);
  const next = edited(rules, edit, ruleOf(form));

  const save = useMutation({
    mutationFn: () => changeDraft(draft, { title: draft.title, note: draft.note, authorities: [...authorities], rules: next.rules }),
    onSuccess: (now) => {
      guard(false);
      setSettled([]);
      setSaved(now.faults);
      queries.setQueryData(draftQuery(now.id).queryKey, now);
      const faulty = edit.kind !== 'close' && now.faults.some(({ pointer }) => pointer.startsWith(`/rules/${next.at}/`));
      setEdit({ kind: 'edit', at: next.at });
      notifications.show({ message: t('form.saved'), color: faulty ? 'orange' : 'green' });
      if (!faulty) void navigate({ to: '/rule-drafts/$draftId', params: { draftId: now.id } });
    },
    onError: () => setSettled([]),
  });

  const faults: readonly Fault[] = save.error instanceof Problem ? save.error.errors : saved;
  /** What is said about a part of the rule, or about anything within it. */
  function at(...parts: readonly string[]): string | undefined {
    const place = parts.find((part) => !settled.includes(part.split('/')[0]!) && faults.some(({ pointer }) => within(pointer, `/rules/${next.at}/${part}`)));
    return place === undefined ? undefined : faults.find(({ pointer }) => within(pointer, `/rules/${next.at}/${place}`))?.detail;
  }
  const set = (part: Partial<RuleDraftForm>, ...fields: readonly string[]): void => {
    guard(true);
    setSettled([...settled, ...fields]);
    setForm({ ...form, ...part });
  };
  const addAuthority = (authority: Authority): void => {
    setAuthorities([...authorities.filter(({ code }) => code !== authority.code), authority]);
    set({ authority: authority.code }, 'authority');
  };
  const authorityFault = faults.find(({ pointer }) => pointer.startsWith('/authorities/'))?.detail;
  return { form, set, at, edit, setEdit, save, authorities, addAuthority, authorityFault };
}

const within = (pointer: string, place: string): boolean => pointer === place || pointer.startsWith(`${place}/`);

export type RuleFormState = ReturnType<typeof useRuleForm>;
