import { Injectable } from '@nestjs/common';
import { Database, type Transaction, Vault } from '#platform';
import type { TravelDocumentData, TravelDocumentState } from '../domain/travel-document.js';

const context = 'traveller.travel-document';

/** A travel document as stored, opened. */
export interface StoredTravelDocument {
  readonly id: string;
  readonly documentCheckId: string;
  readonly state: TravelDocumentState;
  readonly data: TravelDocumentData;
}

interface Row {
  readonly id: string;
  readonly traveller_id: string;
  readonly document_check_id: string;
  readonly state: TravelDocumentState;
  readonly content: Buffer;
}

interface NewTravelDocument {
  readonly id: string;
  readonly organisationId: string;
  readonly travellerId: string;
  readonly documentCheckId: string;
  readonly state: TravelDocumentState;
  readonly data: TravelDocumentData;
}

/** Rows of `travel_document`: sealed on the way in, opened on the way out. */
@Injectable()
export class TravelDocumentRepository {
  constructor(private readonly database: Database, private readonly vault: Vault) {}

  /** Returns the id of the row for this check: the new one, or the one that an earlier attempt wrote. */
  async insertOnce(tx: Transaction, document: NewTravelDocument): Promise<{ id: string; isNew: boolean }> {
    const { id, organisationId, travellerId, documentCheckId, state, data } = document;
    const written = await tx.execute(
      `insert into travel_document (id, organisation_id, traveller_id, document_check_id, state, content, number_index)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (organisation_id, document_check_id) do nothing`,
      [
        id,
        organisationId,
        travellerId,
        documentCheckId,
        state,
        await this.vault.seal(travellerId, context, JSON.stringify(data)),
        this.vault.blindIndex(organisationId, data.number),
      ],
    );
    if (written === 1) return { id, isNew: true };
    const [earlier] = await tx.query<{ id: string }>(
      'select id from travel_document where organisation_id = $1 and document_check_id = $2',
      [organisationId, documentCheckId],
    );
    return { id: earlier!.id, isNew: false };
  }

  /** Replaces the data of a check's document. False when there is none, or it says the same already. */
  async replace(tx: Transaction, { organisationId, travellerId, documentCheckId, data }: Omit<NewTravelDocument, 'id' | 'state'>): Promise<boolean> {
    const [row] = await tx.query<{ content: Buffer }>(
      'select content from travel_document where organisation_id = $1 and document_check_id = $2 for no key update',
      [organisationId, documentCheckId],
    );
    const content = JSON.stringify(data);
    if (!row || (await this.vault.open(travellerId, context, row.content)).toString() === content) return false;
    const sealed = await this.vault.seal(travellerId, context, content);
    await tx.execute(
      'update travel_document set content = $3, number_index = $4 where organisation_id = $1 and document_check_id = $2',
      [organisationId, documentCheckId, sealed, this.vault.blindIndex(organisationId, data.number)],
    );
    return true;
  }

  /** The newest document of each traveller. */
  async latest(organisationId: string, travellerIds: readonly string[]): Promise<Map<string, StoredTravelDocument>> {
    const rows = await this.database.query<Row>(
      `select distinct on (traveller_id) id, traveller_id, document_check_id, state, content from travel_document
       where organisation_id = $1 and traveller_id = any($2) order by traveller_id, created_at desc, id desc`,
      [organisationId, travellerIds],
    );
    const opened = await this.vault.openMany(rows.map((row) => ({ travellerId: row.traveller_id, context, sealed: row.content })));
    return new Map(
      rows.flatMap((row, at) => {
        const plain = opened[at];
        if (!plain) return [];
        const data = JSON.parse(plain.toString()) as TravelDocumentData;
        return [[row.traveller_id, { id: row.id, documentCheckId: row.document_check_id, state: row.state, data }]];
      }),
    );
  }

  /** Changes the state of the document of a check. False when there is none, or it is in that state already. */
  async setState(tx: Transaction, organisationId: string, documentCheckId: string, state: TravelDocumentState): Promise<boolean> {
    const changed = await tx.execute(
      'update travel_document set state = $3 where organisation_id = $1 and document_check_id = $2 and state <> $3',
      [organisationId, documentCheckId, state],
    );
    return changed === 1;
  }

  async travellersByNumber(organisationId: string, number: string): Promise<string[]> {
    const rows = await this.database.query<{ traveller_id: string }>(
      'select distinct traveller_id from travel_document where organisation_id = $1 and number_index = $2 order by traveller_id',
      [organisationId, this.vault.blindIndex(organisationId, number)],
    );
    return rows.map((row) => row.traveller_id);
  }
}
