import { Alert, Group, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck, IconShieldQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { Section } from '../../ui/desk/section.js';
import { textOr } from '../../ui/texts.js';
import { useMay } from '../accounts/session.js';
import { draftQuery } from './api.js';
import { DraftStatusBadge } from './badges.js';
import { Conflicts } from './conflicts.js';
import { DraftChanges } from './draft-changes.js';
import { DraftRadius } from './draft-radius.js';
import { DraftReview } from './draft-review.js';
import { DraftSteps } from './draft-steps.js';
import styles from './rules.module.css';
import type { RuleDraft } from './types.js';

const route = getRouteApi('/inside/rule-drafts/$draftId');

/** One change of the rules, from being written to being published. */
export function DraftPage() {
  const { draftId } = route.useParams();
  return <Answer page query={useQuery(draftQuery(draftId))} shapes={[60, 200, 200]}>{(draft) => <Shown draft={draft} />}</Answer>;
}

function Shown({ draft }: { readonly draft: RuleDraft }) {
  const { t } = useTranslation('rules');
  const mayWrite = useMay('rule.write');
  return (
    <Page
      title={draft.title}
      intro={draft.note}
      back={<TextLink to="/rule-drafts" size="sm">{t('draft.back')}</TextLink>}
      actions={<DraftStatusBadge status={draft.status} />}
    >
      {draft.file && <Signature signature={draft.file.signature} />}
      <Faults draft={draft} />
      {draft.file && draft.file.conflicts.length > 0 && <Conflicts draft={draft} conflicts={draft.file.conflicts} mayChoose={mayWrite && draft.status === 'draft'} />}
      <DraftChanges draft={draft} mayWrite={mayWrite && draft.actions.includes('write')} />
      <DraftRadius key={draft.version} draft={draft} />
      <DraftReview draft={draft} />
      <DraftSteps draft={draft} />
      <History draft={draft} />
    </Page>
  );
}

function Faults({ draft: { faults } }: { readonly draft: RuleDraft }) {
  const { t } = useTranslation('rules');
  if (faults.length === 0) return null;
  return (
    <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} title={t('draft.faults', { count: faults.length })}>
      <ul className={styles['faults']}>{faults.slice(0, 20).map(({ pointer, detail }) => <li key={pointer + detail}>{detail}</li>)}</ul>
    </Alert>
  );
}

/** Who vouches for a file that a draft came from. */
function Signature({ signature: { state, name, keyId } }: { readonly signature: NonNullable<RuleDraft['file']>['signature'] }) {
  const { t } = useTranslation('rules');
  if (state === 'trusted') return <Alert color="green" icon={<IconShieldCheck aria-hidden />} title={t('signature.trusted', { name: name ?? '' })} />;
  const title = state === 'unknown' ? t('signature.unknown', { key: (keyId ?? '').slice(0, 16) }) : t('signature.unsigned');
  return <Alert color="orange" icon={<IconShieldQuestion aria-hidden />} title={title}>{t(state === 'unknown' ? 'signature.unknownHint' : 'signature.unsignedHint')}</Alert>;
}

function History({ draft: { history } }: { readonly draft: RuleDraft }) {
  const { t, i18n } = useTranslation('rules');
  return (
    <Section title={t('draft.history')}>
      <List listStyleType="none" spacing="xs">
        {history.map(({ at, by, action, version, reason }) => (
          <List.Item key={at + action}>
            <Group gap={6}><Text size="sm" fw={600}>{textOr(i18n, 'rules', `draft.actions.${action}`, action)}</Text><Text size="sm" c="dimmed">{formatInstant(at, i18n.language)} · {by.name ?? t('draftList.somebody')} · {t('draft.version', { version })}</Text></Group>
            {reason && <Text size="sm">{reason}</Text>}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
