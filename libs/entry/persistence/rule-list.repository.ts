import { Injectable } from '@nestjs/common';
import type { IsoDate } from '#kernel';
import { Database } from '#platform';
import type { AuthorityKind } from '../domain/rules/authority.js';
import type { EntryRule, RuleStatus } from '../domain/rules/rule.js';
import { type RuleText, toRuleText } from '../domain/rules/rule-text.js';

/** One published version with where it comes from. */
export interface ListedRule {
  readonly rule: RuleText;
  readonly authorityName: string;
  readonly pack: string;
  /** How many versions of the rule there are. */
  readonly versions: number;
}

/** One published version, and who published it and said until when it held. */
export interface RuleVersion extends ListedRule {
  readonly added: Published;
  /** Null while it is the newest. */
  readonly closed: Published | null;
}

export interface Published {
  readonly set: number;
  readonly by: string | null;
  readonly at: string;
  readonly draftId: string | null;
}

export interface RuleFilter {
  readonly country?: string | undefined;
  readonly authority?: string | undefined;
  readonly status?: RuleStatus | undefined;
  /** Words of the summary, the id or a source. */
  readonly text?: string | undefined;
  /** Versions that were the newest on this day; every version when null. */
  readonly knownOn: IsoDate | null;
  readonly after?: readonly [authority: string, code: string, knownFrom: string] | undefined;
  readonly limit: number;
}

export interface ExpiringRule extends ListedRule {
  readonly reason: 'ends' | 'review';
  readonly due: IsoDate;
}

export interface RuleFacets {
  readonly authorities: readonly { readonly code: string; readonly name: string; readonly kind: AuthorityKind; readonly rules: number }[];
  readonly countries: readonly string[];
  readonly rules: number;
}

interface Row {
  readonly body: Omit<EntryRule, 'known'>;
  readonly known_from: IsoDate;
  readonly known_to: IsoDate | null;
  readonly authority_name: string;
  readonly pack: string;
  readonly versions: number;
}

const columns = `r.body, r.known_from::text, r.known_to::text, a.name as authority_name, r.pack,
  (select count(*)::int from entry_rule v where v.organisation_id = r.organisation_id and v.code = r.code) as versions`;
const tables = 'entry_rule r join authority a on a.organisation_id = r.organisation_id and a.id = r.authority_id';

const toListed = (row: Row): ListedRule => ({
  rule: toRuleText({ ...row.body, known: { from: row.known_from, to: row.known_to } }),
  authorityName: row.authority_name,
  pack: row.pack,
  versions: row.versions,
});

/** Text that stands for itself in a pattern of LIKE. */
const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Reads published rules as people look at them. */
@Injectable()
export class RuleListRepository {
  constructor(private readonly database: Database) {}

  /** By authority, id and day of knowledge. */
  async page(organisationId: string, { country, authority, status, text, knownOn, after, limit }: RuleFilter): Promise<ListedRule[]> {
    const rows = await this.database.query<Row>(
      `select ${columns} from ${tables}
       where r.organisation_id = $1
         and ($2::text is null or $2 = any(r.countries))
         and ($3::text is null or a.code = $3)
         and ($4::text is null or r.status = $4)
         and ($5::text is null or r.code ilike $5 or r.body->>'summary' ilike $5 or r.body->>'sources' ilike $5)
         and ($6::date is null or (r.known_from <= $6 and (r.known_to is null or r.known_to > $6)))
         and ($7::text is null or (a.code, r.code, r.known_from) > ($7, $8, $9::date))
       order by a.code, r.code, r.known_from limit $10`,
      [
        organisationId, country ?? null, authority ?? null, status ?? null, text ? `%${literally(text)}%` : null, knownOn,
        after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit,
      ],
    );
    return rows.map(toListed);
  }

  /** What can be filtered by: authorities and countries of the versions known on a day. */
  async facets(organisationId: string, knownOn: IsoDate | null): Promise<RuleFacets> {
    const known = '($2::date is null or (r.known_from <= $2 and (r.known_to is null or r.known_to > $2)))';
    const authorities = await this.database.query<{ code: string; name: string; kind: AuthorityKind; rules: number }>(
      `select a.code, a.name, a.kind, count(*)::int as rules from ${tables} where r.organisation_id = $1 and ${known} group by a.code, a.name, a.kind order by a.code`,
      [organisationId, knownOn],
    );
    const countries = await this.database.query<{ country: string }>(
      `select distinct unnest(r.countries) as country from entry_rule r where r.organisation_id = $1 and ${known} order by 1`,
      [organisationId, knownOn],
    );
    return { authorities, countries: countries.map(({ country }) => country), rules: authorities.reduce((sum, { rules }) => sum + rules, 0) };
  }

  /** Every version of one rule, oldest first. */
  async versions(organisationId: string, code: string): Promise<RuleVersion[]> {
    const rows = await this.database.query<
      Row & { added_in: number; created_at: Date; closed_in: number | null; p_by: string | null; p_at: Date | null; p_draft: string | null; c_by: string | null; c_at: Date | null; c_draft: string | null }
    >(
      `select ${columns}, r.added_in, r.created_at, r.closed_in, p.published_by as p_by, p.published_at as p_at, p.draft_id as p_draft,
         c.published_by as c_by, c.published_at as c_at, c.draft_id as c_draft
       from ${tables}
       left join rule_publication p on p.organisation_id = r.organisation_id and p.set = r.added_in
       left join rule_publication c on c.organisation_id = r.organisation_id and c.set = r.closed_in
       where r.organisation_id = $1 and r.code = $2 order by r.known_from`,
      [organisationId, code],
    );
    return rows.map((row) => ({
      ...toListed(row),
      added: { set: row.added_in, by: row.p_by, at: (row.p_at ?? row.created_at).toISOString(), draftId: row.p_draft },
      closed: row.closed_in === null ? null : { set: row.closed_in, by: row.c_by, at: (row.c_at ?? row.created_at).toISOString(), draftId: row.c_draft },
    }));
  }

  /** Rules in force that end, or should be looked at, between two days; the earliest first. At most 500. */
  async expiring(organisationId: string, from: IsoDate, until: IsoDate): Promise<ExpiringRule[]> {
    const rows = await this.database.query<Row & { reason: 'ends' | 'review'; due: IsoDate }>(
      `select ${columns}, e.reason, e.due::text from ${tables}
       cross join lateral (values ('ends', r.in_force_to), ('review', r.review_by)) as e(reason, due)
       where r.organisation_id = $1 and r.known_to is null and r.status = 'in-force' and e.due between $2::date and $3::date
       order by e.due, r.code limit 500`,
      [organisationId, from, until],
    );
    return rows.map((row) => ({ ...toListed(row), reason: row.reason, due: row.due }));
  }
}
