import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { stateName } from './states.js';
import type { Membership, Rule } from './types.js';

/** How many of a long list are spelled out. */
const spelledOut = 5;

/** Says a rule in words, part by part, as the decision table and the review show it. */
export function useRuleWords() {
  const { t, i18n } = useTranslation('rules');
  const day = (value: string): string => formatDay(value, i18n.language);

  const listed = (values: readonly string[]): string =>
    values.length <= spelledOut + 1 ? values.join(', ') : `${values.slice(0, spelledOut).join(', ')}, ${t('more', { count: values.length - spelledOut })}`;

  function set(membership: Membership, nameOf: (value: string) => string = (value) => value): string {
    const members = listed(('in' in membership ? membership.in : membership.notIn).map(nameOf));
    const list = 'in' in membership ? members : t('allBut', { list: members });
    return membership.name ? t('named', { name: membership.name, list }) : list;
  }

  function who({ subject = {} }: Rule): string[] {
    const { issuingStates, otherNationalities, residence, documentTypes, professions, visas, age, recentStay } = subject;
    const words = [
      issuingStates && t('passports', { list: set(issuingStates, stateName) }),
      otherNationalities && t('nationalities', { list: set(otherNationalities, stateName) }),
      residence && t('residents', { list: set(residence, stateName) }),
      documentTypes && t('documents', { list: set(documentTypes, (type) => t(`documentTypes.${type as 'ordinary'}`)) }),
      professions && t('professions', { list: set(professions) }),
      visas && t('visas', { list: set(visas) }),
      age && (age.from === undefined ? t('ageTo', { to: age.to ?? 0 }) : age.to === undefined ? t('ageFrom', { from: age.from }) : t('ageFromTo', { from: age.from, to: age.to })),
      recentStay && t('stayed', { list: listed(recentStay.countries.map(stateName)), days: recentStay.withinDays }),
    ].filter((part) => part !== undefined);
    return words.length > 0 ? words : [t('everyone')];
  }

  const purpose = ({ purposes, events }: Rule): string[] => [
    purposes ? purposes.map((one) => t(`purposes.${one}`)).join(', ') : t('anyPurpose'),
    ...(events ? [t('events', { list: events.join(', ') })] : []),
  ];

  const where = ({ regions }: Rule): string[] => regions.map(({ country, zone, site }) => [site, zone, stateName(country)].filter(Boolean).join(', '));

  function how({ channel }: Rule): string[] {
    if (!channel) return [t('anyWay')];
    const { modes, from, to, carriers, ports } = channel;
    return [
      modes?.map((mode) => t(`modes.${mode}`)).join(', '), from && t('from', { list: from.join(', ') }), to && t('to', { list: to.join(', ') }),
      carriers && t('by', { list: carriers.join(', ') }), ports && t('at', { list: ports.join(', ') }),
    ].filter((part) => part !== undefined);
  }

  function effect({ effect: does }: Rule): string[] {
    if (does.kind === 'deny') return [t(does.explicit ? 'explicit' : 'closing')];
    if (does.kind === 'quota') return [t('quotaOf', { limit: does.limit })];
    const asked = 'requirements' in does ? (does.requirements ?? []) : [];
    const head = does.kind === 'allow' && asked.length > 0 ? `${t('effects.allow')}. ${t('on')}` : t(`effects.${does.kind}`);
    return [head, ...asked.map(({ text }) => text)];
  }

  function inForce({ inForce: { from, to, comparedWith } }: Rule): string[] {
    const span = from && to ? t('span.both', { from: day(from), to: day(to) }) : from ? t('span.from', { from: day(from) }) : to ? t('span.to', { to: day(to) }) : t('span.always');
    return comparedWith === 'day-asked' ? [span, t('askedDay')] : [span];
  }

  const known = ({ known: { from, to } }: Rule): string => (to ? t('knownSpan.closed', { from: day(from), to: day(to) }) : t('knownSpan.open', { from: day(from) }));

  /** One field of a rule in words; empty where the rule has none. */
  function field(rule: Rule, name: string): string[] {
    switch (name) {
      case 'subject': return rule.subject ? who(rule) : [];
      case 'purposes': return rule.purposes ? purpose({ ...rule, events: undefined as never }) : [];
      case 'events': return rule.events ?? [];
      case 'regions': return where(rule);
      case 'channel': return rule.channel ? how(rule) : [];
      case 'effect': return effect(rule);
      case 'inForce': return inForce(rule);
      case 'known': return [known(rule)];
      case 'reach': return [t(`reaches.${rule.reach.who}`), t(rule.reach.insideIncluded ? 'inside' : 'notInside')];
      case 'status': return [t(`statuses.${rule.status}`)];
      case 'confidence': return [t(`confidences.${rule.confidence}`)];
      case 'sources': return rule.sources;
      case 'contradicts': return rule.contradicts ?? [];
      case 'reviewBy': return rule.reviewBy ? [day(rule.reviewBy)] : [];
      case 'isDefault': return rule.isDefault ? [t('default')] : [];
      case 'summary': return [rule.summary];
      case 'fact': return [rule.fact];
      case 'authority': return [rule.authority];
      default: return [];
    }
  }

  return { day, who, purpose, where, how, effect, inForce, known, field };
}
