import { Injectable, type MessageEvent } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { ReadDocumentChecks, type DocumentCheck } from '#documents';
import { Notices } from '#platform';
import { documentCheckBody } from './document-check.schema.js';
import { followChanges } from './follow-changes.js';

/** Tells a browser of each change of a check until it is finished, or replaced by a newer upload. */
@Injectable()
export class CheckEvents {
  constructor(
    private readonly notices: Notices,
    private readonly read: ReadDocumentChecks,
  ) {}

  /** The check as it is now, then after each change; ends with the finished one, or when the follower may see it no longer. */
  of({ id, organisationId, travellerId }: DocumentCheck, mayFollow: () => Promise<boolean>): Observable<MessageEvent> {
    const read = () => this.read.one(organisationId, travellerId, id);
    return followChanges({ notices: this.notices, channel: 'document_check', event: 'check', id, read, body: documentCheckBody, mayFollow });
  }
}
