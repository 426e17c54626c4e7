import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { CancelDepartures, ReadEventCancellations } from '#bookings';
import { refuse } from '#kernel';
import { ReleaseLetters } from '#notifications';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { ProblemException } from '../http/problems/problem-exception.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { LetterReader } from './letter.reader.js';
import { StopReader } from './stop.reader.js';
import { type EventCancellationBody, eventCancellationSchema, type LettersBody, lettersSchema, newEventCancellationSchema, releasedSchema } from './stop.schema.js';

const id = z.uuid();
const list = z.object({ items: z.array(eventCancellationSchema) });

/** Departures that do not take place: everything that follows, in one press. */
@ApiTags('suspensions')
@Controller('event-cancellations')
export class EventCancellationController {
  constructor(
    private readonly cancellations: ReadEventCancellations,
    private readonly cancelling: CancelDepartures,
    private readonly releasing: ReleaseLetters,
    private readonly reader: StopReader,
    private readonly letters: LetterReader,
  ) {}

  /** Cancels them as they were previewed; a worker goes through the bookings. */
  @Post()
  @Requires('suspension.manage')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: eventCancellationSchema })
  async cancelDepartures(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Body({ schema: newEventCancellationSchema }) { departureIds, eventId, bookings, ...rest }: z.output<typeof newEventCancellationSchema>,
  ): Promise<EventCancellationBody> {
    const now = unwrap(await this.reader.preview(organisationId, { departureIds, eventId, cause: rest.cause }));
    if (now.contracts + now.held !== bookings) {
      const detail = `There are ${now.contracts + now.held} bookings now, not ${bookings}. Look at the figures again.`;
      throw new ProblemException(refuse('event-cancellation.changed', { detail, errors: [{ pointer: '/bookings', detail }] }));
    }
    const scope = departureIds.length > 0 || eventId === null ? { departureIds } : { eventId };
    const { id: begun } = unwrap(await this.cancelling.start({ organisationId, userId, scope, ...rest }));
    return this.read(organisationId, begun);
  }

  /** The newest first. */
  @Get()
  @Requires('suspension.read')
  @ApiResponse({ status: 200, standardSchema: list })
  async listEventCancellations(@CurrentStaff() { organisationId }: StaffPrincipal): Promise<z.output<typeof list>> {
    const items: EventCancellationBody[] = [];
    for (const one of await this.cancellations.list(organisationId)) items.push(await this.reader.cancellation(organisationId, one));
    return { items };
  }

  /** How far it is, and what could not be done. */
  @Get(':id')
  @Requires('suspension.read')
  @ApiResponse({ status: 200, standardSchema: eventCancellationSchema })
  async readEventCancellation(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) cancellationId: string): Promise<EventCancellationBody> {
    return this.read(organisationId, cancellationId);
  }

  /** Does again what could not be done. */
  @Post(':id/retry')
  @HttpCode(200)
  @Requires('suspension.manage')
  @ApiResponse({ status: 200, standardSchema: eventCancellationSchema })
  async retryEventCancellation(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) cancellationId: string): Promise<EventCancellationBody> {
    unwrap(await this.cancellations.retry(organisationId, cancellationId));
    return this.read(organisationId, cancellationId);
  }

  @Get(':id/letters')
  @Requires('suspension.read')
  @ApiResponse({ status: 200, standardSchema: lettersSchema })
  async readCancellationLetters(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) cancellationId: string): Promise<LettersBody> {
    unwrap(await this.cancellations.read(organisationId, cancellationId));
    return this.letters.read({ organisationId, occasion: 'cancellation', occasionId: cancellationId });
  }

  /** Approves them: they go out, each once. */
  @Post(':id/letters/release')
  @HttpCode(200)
  @Requires('suspension.manage')
  @ApiResponse({ status: 200, standardSchema: releasedSchema })
  async releaseCancellationLetters(@CurrentStaff() { organisationId, userId }: StaffPrincipal, @Param('id', { schema: id }) cancellationId: string): Promise<z.output<typeof releasedSchema>> {
    unwrap(await this.cancellations.read(organisationId, cancellationId));
    return { released: await this.releasing.release({ organisationId, occasion: 'cancellation', occasionId: cancellationId }, userId) };
  }

  private async read(organisationId: string, cancellationId: string): Promise<EventCancellationBody> {
    return this.reader.cancellation(organisationId, unwrap(await this.cancellations.read(organisationId, cancellationId)));
  }
}
