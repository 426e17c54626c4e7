import { useTranslation } from 'react-i18next';
import type { BlockerCode } from './types.js';

const requirementKinds = [
  'document', 'letter', 'quarantine', 'fee', 'quota', 'photo', 'fact', 'lead-time', 'minimum-group', 'organised-tour', 'named-hotel', 'onward-ticket',
  'passport-validity', 'stay-at-most',
] as const;

const artefacts = ['application', 'batch', 'visa', 'ticket', 'manifest', 'rooming-list', 'bib'] as const;

/** What a blocker is called, from its key: its code, and for what a rule asks the kind of it. */
export function useBlockerWords(): (key: string) => string {
  const { t } = useTranslation('readiness');
  return (key) => {
    const [code, kind] = key.split(':') as [BlockerCode, string | undefined];
    const known = requirementKinds.find((one) => one === kind);
    const artefact = artefacts.find((one) => one === kind);
    if (code === 'stale-artefact' && artefact) return t(`stale.${artefact}`);
    return code === 'requirement' && known ? t(`requirement.${known}`) : t(`code.${code}`);
  };
}

/** Whole days from today until a day; below zero it has passed. */
export const daysUntil = (day: string): number => Math.round((Date.parse(day) - Date.parse(new Date().toISOString().slice(0, 10))) / 86_400_000);
