import { Button, Group, Paper, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { type SyntheticEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { EffectFields } from './effect-fields.js';
import { DateFields, HowFields, TrustFields, WhereFields, WordFields } from './rule-fields.js';
import type { Edit } from './rule-draft.js';
import { SubjectFields } from './subject-fields.js';
import type { Rule, RuleDraft } from './types.js';
import { useRuleForm } from './use-rule-form.js';

interface RuleFormProps {
  readonly draft: RuleDraft;
  readonly rules: readonly Rule[];
  readonly edit: Edit;
}

const titles = { add: 'newTitle', edit: 'editTitle', version: 'versionTitle', close: 'versionTitle' } as const;

/** One rule, field by field. It is saved in the draft also with faults, which are then shown at their fields. */
export function RuleForm({ draft, rules, edit: begun }: RuleFormProps) {
  const { t } = useTranslation('rules');
  const state = useRuleForm(draft, rules, begun);
  const { form, set, at, edit, setEdit, save } = state;
  const element = useRef<HTMLFormElement>(null);
  const settledAt = save.status;
  useEffect(() => {
    if (settledAt === 'error' || settledAt === 'success') element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [settledAt]);
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    save.mutate();
  }
  const closing = edit.kind === 'close';
  return (
    <Page title={t(`form.${titles[edit.kind]}`)} intro={draft.title} back={<TextLink to="/rule-drafts/$draftId" params={{ draftId: draft.id }} size="sm">{t('form.back')}</TextLink>}>
      <form ref={element} onSubmit={submit} noValidate>
        <Stack gap="lg">
          {(edit.kind === 'version' || closing) && (
            <Section title={t('form.what')}>
              <SegmentedControl
                value={edit.kind} data={[{ value: 'version', label: t('form.newVersion') }, { value: 'close', label: t('form.close') }]} fullWidth
                onChange={(kind) => setEdit({ kind: kind, standing: edit.standing })}
              />
              {closing && (
                <Stack mt="md" gap="xs" maw={320}>
                  <Text size="sm" c="dimmed">{t('form.closeHint')}</Text>
                  <TextInput type="date" label={t('form.knownFrom')} withAsterisk value={form.knownFrom} error={at('known')} onChange={(event) => set({ knownFrom: event.target.value }, 'known')} />
                </Stack>
              )}
            </Section>
          )}
          {!closing && (
            <>
              <WordFields state={state} fixedId={edit.kind === 'version'} />
              <WhereFields state={state} />
              <SubjectFields state={state} />
              <HowFields state={state} />
              <EffectFields state={state} />
              <DateFields state={state} />
              <TrustFields state={state} />
            </>
          )}
          <Paper withBorder p="md" style={{ position: 'sticky', bottom: 8, zIndex: 2 }}>
            <Stack gap="sm">
              {save.isError && <ProblemAlert error={save.error} />}
              <Group justify="flex-end"><Button type="submit" loading={save.isPending}>{t('form.save')}</Button></Group>
            </Stack>
          </Paper>
        </Stack>
      </form>
    </Page>
  );
}
