import { Badge, Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { ItineraryLinks } from '../itinerary/itinerary-links.js';
import { useMay } from '../accounts/session.js';
import { recordArrival, setRemark, undoArrival } from './api.js';
import styles from './arrivals.module.css';
import type { ExpectedTraveller, MetLeg, Outcome } from './types.js';
import { useChange } from './use-change.js';

interface Props {
  readonly departureId: string;
  readonly leg: MetLeg;
  readonly traveller: ExpectedTraveller;
}

type Asked = { readonly what: 'remark' | 'undo'; readonly text: string };

/** One traveller on one leg: what is missing, what a guide has to know, and whether they came. */
export function TravellerLine({ departureId, leg, traveller }: Props) {
  const { t } = useTranslation('arrivals');
  const { t: readiness } = useTranslation('readiness');
  const { travellerId, party, room, remark, remarkVersion, missing } = traveller;
  const name = traveller.name ?? t('erased');
  const [asked, setAsked] = useState<Asked | null>(null);
  const record = useChange(departureId, (outcome: Outcome) => recordArrival(leg.id, travellerId, outcome));
  const write = useChange(departureId, ({ what, text }: Asked) => (what === 'undo' ? undoArrival(leg.id, travellerId, text) : setRemark(leg.id, remarkVersion, travellerId, text)), () => setAsked(null));
  return (
    <li>
      <div className={styles['who']}>
        <Text fw={600}>{name}</Text>
        <Text size="sm" c="dimmed">{[t('party', { party }), room ? t('room', { room }) : t('noRoom')].join(' · ')}</Text>
        {remark && <Text size="sm">{remark}</Text>}
        {traveller.name && <ItineraryLinks travellerId={travellerId} name={name} />}
      </div>
      <Group gap={4} className={styles['missing']}>
        {missing.map((code) => <Badge key={code} variant="light" color={code === 'no-show' ? 'red' : 'gray'} tt="none">{readiness(`code.${code}`)}</Badge>)}
        {missing.length === 0 && <Text size="sm" c="dimmed">{t('nothingMissing')}</Text>}
      </Group>
      <Came traveller={traveller} name={name} onRecord={record.mutate} busy={record.isPending} onAsk={(what) => setAsked({ what, text: what === 'remark' ? (remark ?? '') : '' })} />
      {asked && (
        <form
          className={styles['asked']}
          onSubmit={(event) => {
            event.preventDefault();
            write.mutate(asked);
          }}
        >
          <TextInput
            autoFocus required={asked.what === 'undo'} maxLength={asked.what === 'undo' ? 500 : 300} label={t(`${asked.what}.label`, { name })} value={asked.text}
            onChange={({ currentTarget: { value } }) => setAsked({ ...asked, text: value })}
          />
          <Button type="submit" loading={write.isPending}>{t(`${asked.what}.save`)}</Button>
          <Button variant="default" onClick={() => setAsked(null)}>{t('guide.leave')}</Button>
        </form>
      )}
      {(record.error ?? write.error) && <div className={styles['asked']}><ProblemAlert error={(record.error ?? write.error)!} /></div>}
    </li>
  );
}

interface CameProps {
  readonly traveller: ExpectedTraveller;
  readonly name: string;
  readonly busy: boolean;
  readonly onRecord: (outcome: Outcome) => void;
  readonly onAsk: (what: Asked['what']) => void;
}

function Came({ traveller: { arrival, remark }, name, busy, onRecord, onAsk }: CameProps) {
  const { t, i18n } = useTranslation('arrivals');
  if (!useMay('arrival.record')) return arrival ? <Text size="sm">{t(`outcome.${arrival.outcome}`)}</Text> : null;
  const look = { size: 'compact-sm', variant: 'default', disabled: busy } as const;
  return (
    <Group gap="xs" className={styles['came']}>
      {arrival ? (
        <>
          <Text size="sm" fw={600} c={arrival.outcome === 'arrived' ? 'var(--success)' : 'var(--danger)'}>{t(`outcome.${arrival.outcome}`)}</Text>
          <Text size="sm" c="dimmed">{t(arrival.byGuide ? 'byGuide' : 'byDesk', { at: formatInstant(arrival.seenAt, i18n.language) })}</Text>
          <Button {...look} aria-label={t('undo.of', { name })} onClick={() => onAsk('undo')}>{t('undo.open')}</Button>
        </>
      ) : (
        <>
          <Button {...look} aria-label={t('arrivedName', { name })} onClick={() => onRecord('arrived')}>{t('outcome.arrived')}</Button>
          <Button {...look} aria-label={t('noShowName', { name })} onClick={() => onRecord('no-show')}>{t('outcome.no-show')}</Button>
        </>
      )}
      <Button {...look} variant="subtle" aria-label={t('remark.of', { name })} onClick={() => onAsk('remark')}>{remark ? t('remark.change') : t('remark.add')}</Button>
    </Group>
  );
}
