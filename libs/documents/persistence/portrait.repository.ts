import { Injectable } from '@nestjs/common';
import { Database, type Transaction, Vault } from '#platform';
import type { Outcome } from '../domain/index.js';
import type { PhotoFinding } from '../portrait/index.js';
import { portraitFiles } from './portrait-files.js';
import type { Portrait, StoredPhoto } from './portrait.js';

const findingsContext = 'portrait.findings';
const photoContext = 'portrait.photo';

interface Row {
  id: string;
  organisation_id: string;
  traveller_id: string;
  state: Portrait['state'];
  outcome: Outcome | null;
  findings: Buffer | null;
  photo: Buffer | null;
  original_file: string | null;
  photo_file: string | null;
  created_at: Date;
  finished_at: Date | null;
  used_at: Date | null;
}

const columns = 'id, organisation_id, traveller_id, state, outcome, findings, photo, original_file, photo_file, created_at, finished_at, used_at';

interface NewPortrait {
  readonly id: string;
  readonly organisationId: string;
  readonly travellerId: string;
  readonly originalFile: string;
}

/** How a check ended. The files stand already. */
export interface PortraitEnd {
  readonly outcome: Outcome;
  readonly findings: readonly PhotoFinding[];
  readonly keptFile: string | null;
  readonly photo: (StoredPhoto & { readonly file: string }) | null;
}

/** Rows of `portrait`: sealed on the way in, opened on the way out. */
@Injectable()
export class PortraitRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  async insert(tx: Transaction, { id, organisationId, travellerId, originalFile }: NewPortrait): Promise<void> {
    await tx.execute('insert into portrait (id, organisation_id, traveller_id, original_file) values ($1, $2, $3, $4)', [id, organisationId, travellerId, originalFile]);
  }

  /** How many portraits of a traveller are not finished. Keeps their other uploads out until the transaction ends. */
  async lockWaiting(tx: Transaction, organisationId: string, travellerId: string): Promise<number> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`portrait:${travellerId}`]);
    const rows = await tx.query(`select from portrait where organisation_id = $1 and traveller_id = $2 and state <> 'finished'`, [organisationId, travellerId]);
    return rows.length;
  }

  /** For the worker, which acts for every organisation. */
  byId(id: string): Promise<Portrait | null> {
    return this.one('id = $1', [id]);
  }

  ofTraveller(organisationId: string, travellerId: string, id: string): Promise<Portrait | null> {
    return this.one('organisation_id = $1 and traveller_id = $2 and id = $3', [organisationId, travellerId, id]);
  }

  /** The newest upload. */
  latest(organisationId: string, travellerId: string): Promise<Portrait | null> {
    return this.one('organisation_id = $1 and traveller_id = $2', [organisationId, travellerId]);
  }

  /** The one that the traveller chose. */
  used(organisationId: string, travellerId: string): Promise<Portrait | null> {
    return this.one('organisation_id = $1 and traveller_id = $2 and used_at is not null', [organisationId, travellerId]);
  }

  /** False when it is finished: there is nothing left to do. */
  async start(id: string): Promise<boolean> {
    const rows = await this.database.query(
      `update portrait set state = 'running', started_at = coalesce(started_at, now()) where id = $1 and state <> 'finished' returning id`,
      [id],
    );
    return rows.length === 1;
  }

  /** False when another attempt ended it first. */
  async finish(tx: Transaction, { id, travellerId }: Portrait, { outcome, findings, keptFile, photo }: PortraitEnd): Promise<boolean> {
    const sealed = await this.vault.seal(travellerId, findingsContext, JSON.stringify(findings));
    const { file = null, ...stored } = photo ?? {};
    const size = photo && (await this.vault.seal(travellerId, photoContext, JSON.stringify(stored)));
    const changed = await tx.execute(
      `update portrait set state = 'finished', outcome = $2, findings = $3, kept_file = $4, photo_file = $5, photo = $6, finished_at = now()
       where id = $1 and state <> 'finished'`,
      [id, outcome, sealed, keptFile, file, size],
    );
    return changed === 1;
  }

  /** Makes one portrait the used one, and no other. False when it was the used one already. */
  async use(tx: Transaction, { id, organisationId, travellerId }: Portrait): Promise<boolean> {
    const whose = [organisationId, travellerId, id];
    await tx.execute('update portrait set used_at = null where organisation_id = $1 and traveller_id = $2 and id <> $3 and used_at is not null', whose);
    const changed = await tx.execute('update portrait set used_at = now() where organisation_id = $1 and traveller_id = $2 and id = $3 and used_at is null', whose);
    return changed === 1;
  }

  async forgetOriginal(id: string): Promise<void> {
    await this.database.query('update portrait set original_file = null where id = $1', [id]);
  }

  /** The names of all files that a traveller's portraits can have: also of those that a crash left without a row that names them. */
  async filesOf(organisationId: string, travellerId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>('select id from portrait where organisation_id = $1 and traveller_id = $2', [organisationId, travellerId]);
    return rows.flatMap(({ id }) => Object.values(portraitFiles(id)));
  }

  async removeAll(organisationId: string, travellerId: string): Promise<void> {
    await this.database.query('delete from portrait where organisation_id = $1 and traveller_id = $2', [organisationId, travellerId]);
  }

  /** Portraits that nobody has finished for so long that something was lost. */
  stuckSince(minutes: number): Promise<{ id: string; organisationId: string }[]> {
    return this.database.query(
      `select id, organisation_id as "organisationId" from portrait
       where state <> 'finished' and created_at < now() - make_interval(mins => $1) order by created_at limit 100`,
      [minutes],
    );
  }

  /** Finished portraits whose original has not been removed yet. */
  withLeftoverOriginal(): Promise<{ id: string; originalFile: string }[]> {
    return this.database.query(
      `select id, original_file as "originalFile" from portrait where original_file is not null and finished_at < now() - interval '1 minute' limit 100`,
    );
  }

  private async one(where: string, params: readonly unknown[]): Promise<Portrait | null> {
    const [row] = await this.database.query<Row>(`select ${columns} from portrait where ${where} order by created_at desc, id desc limit 1`, params);
    return row ? this.open(row) : null;
  }

  private async open(row: Row): Promise<Portrait> {
    const unseal = async <T>(context: string, sealed: Buffer | null): Promise<T | null> =>
      sealed && (JSON.parse((await this.vault.open(row.traveller_id, context, sealed)).toString()) as T);
    return {
      id: row.id,
      organisationId: row.organisation_id,
      travellerId: row.traveller_id,
      state: row.state,
      outcome: row.outcome,
      findings: (await unseal<PhotoFinding[]>(findingsContext, row.findings)) ?? [],
      photo: await unseal<StoredPhoto>(photoContext, row.photo),
      originalFile: row.original_file,
      photoFile: row.photo_file,
      createdAt: row.created_at,
      finishedAt: row.finished_at,
      usedAt: row.used_at,
    };
  }
}
