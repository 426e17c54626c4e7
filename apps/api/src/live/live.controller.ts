import { Controller, type MessageEvent, Req, Sse } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import type { StaffPrincipal } from '#accounts';
import type { ApiRequest } from '../http/api-request.js';
import { CurrentStaff } from '../http/current-principal.js';
import { RequestPrincipal } from '../http/guard/request-principal.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { Streams } from '../http/streams/streams.js';
import { LiveChanges } from './live-changes.js';

/** What changes while somebody of the staff looks. */
@ApiTags('live')
@Controller('changes')
export class LiveController {
  constructor(
    private readonly changes: LiveChanges,
    private readonly principals: RequestPrincipal,
    private readonly streams: Streams,
  ) {}

  /**
   * Server-sent events: `ready` once nothing is missed any more, then `change` with the kinds of things that changed in the organisation,
   * of those that the person may read. Whoever lost the line looks at everything again. The stream ends with the session.
   */
  @Sse()
  @Requires('live.follow')
  follow(@CurrentStaff() { organisationId, permissions }: StaffPrincipal, @Req() request: ApiRequest): Observable<MessageEvent> {
    return unwrap(this.streams.open(request, this.changes.of({ organisationId, permissions, mayFollow: () => this.principals.isStillGood(request) })));
  }
}
