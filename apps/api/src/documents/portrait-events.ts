import { Injectable, type MessageEvent } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { type Portrait, ReadPortraits } from '#documents';
import { Notices } from '#platform';
import { followChanges } from './follow-changes.js';
import { portraitBody } from './portrait.schema.js';

/** Tells a browser of each change of a portrait until it is finished. */
@Injectable()
export class PortraitEvents {
  constructor(
    private readonly notices: Notices,
    private readonly read: ReadPortraits,
  ) {}

  /** The portrait as it is now, then after each change; ends with the finished one, or when the follower may see it no longer. */
  of({ id, organisationId, travellerId }: Portrait, mayFollow: () => Promise<boolean>): Observable<MessageEvent> {
    const read = () => this.read.one(organisationId, travellerId, id);
    return followChanges({ notices: this.notices, channel: 'portrait', event: 'portrait', id, read, body: portraitBody, mayFollow });
  }
}
