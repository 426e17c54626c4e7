import { Injectable } from '@nestjs/common';
import type { EntryApproval } from '../../domain/applications/application.js';
import type { ListLine } from '../../domain/packing/pack.js';
import { ApprovalRepository } from '../../persistence/approval.repository.js';
import { PackLineRepository } from '../../persistence/pack-line.repository.js';
import { VisaListRepository, type VisaListRow } from '../../persistence/visa-list.repository.js';

/** How a traveller stands with one authority: on which list, as what, and with which answer. */
export interface VisaListing extends VisaListRow {
  readonly approval: EntryApproval | null;
  /** The line that went to the authority, or the newest that was packed for it; null where none was, or its traveller is erased. */
  readonly sent: ListLine | null;
}

/** Who of a departure stands on which visa list. It opens names and numbers: whoever shows them in full reveals them. */
@Injectable()
export class ReadVisaList {
  constructor(
    private readonly rows: VisaListRepository,
    private readonly approvals: ApprovalRepository,
    private readonly lines: PackLineRepository,
  ) {}

  async ofDeparture(organisationId: string, departureId: string): Promise<VisaListing[]> {
    const rows = await this.rows.ofDeparture(organisationId, departureId);
    const issued = rows.filter(({ status }) => status === 'issued').map(({ applicationId, travellerId }) => ({ id: applicationId, travellerId }));
    const approvals = await this.approvals.ofMany(organisationId, issued);
    const sent = await this.lines.latest(organisationId, rows.filter(({ batch }) => batch !== null).map(({ applicationId }) => applicationId));
    return rows.map((row) => ({ ...row, approval: approvals.get(row.applicationId) ?? null, sent: sent.get(row.applicationId) ?? null }));
  }
}
