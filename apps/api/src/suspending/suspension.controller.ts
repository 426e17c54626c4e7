import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ChooseOutcome, OrderExecutions, ReadSuspensions, ReopenDepartures, SuspendDepartures } from '#bookings';
import { ReleaseLetters } from '#notifications';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { IfMatch } from '../http/if-match.js';
import { pageOf, pageQuery } from '../http/page.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { LetterReader } from './letter.reader.js';
import { StopReader } from './stop.reader.js';
import {
  type AffectedBody, affectedSchema, choiceSchema, executionOrderSchema, type LettersBody, lettersSchema, newSuspensionSchema, occasionQuery, releasedSchema, reopeningSchema,
  staffChoiceSchema, type StopPreviewBody, stopPreviewSchema, type StopQuestionBody, stopQuestionSchema, type SuspensionBody, type SuspensionDetailBody, suspensionDetailSchema,
  suspensionSchema,
} from './stop.schema.js';

const id = z.uuid();
const listQuery = z.object({ departureId: z.uuid().optional() });
const affectedQuery = pageQuery.extend({ cursor: z.uuid().optional(), choice: z.enum([...choiceSchema.options, 'open']).optional(), state: z.enum(['suspended', 'restored', 'refunded', 'credited']).optional() });
const affectedPage = pageOf(affectedSchema);
const suspensionList = z.object({ items: z.array(suspensionSchema) });
const orderedSchema = z.object({ ordered: z.int() });

/** Departures that stand still: who is affected, what they choose, and what becomes of it. */
@ApiTags('suspensions')
@Controller()
export class SuspensionController {
  constructor(
    private readonly suspensions: ReadSuspensions,
    private readonly suspending: SuspendDepartures,
    private readonly choosing: ChooseOutcome,
    private readonly executions: OrderExecutions,
    private readonly reopening: ReopenDepartures,
    private readonly releasing: ReleaseLetters,
    private readonly reader: StopReader,
    private readonly letters: LetterReader,
  ) {}

  /** What would be affected by a suspension or a cancellation. Nothing is written. */
  @Post('stops/preview')
  @HttpCode(200)
  @Requires('suspension.read')
  @ApiResponse({ status: 200, standardSchema: stopPreviewSchema })
  async previewStop(@CurrentStaff() { organisationId }: StaffPrincipal, @Body({ schema: stopQuestionSchema }) body: StopQuestionBody): Promise<StopPreviewBody> {
    return unwrap(await this.reader.preview(organisationId, body));
  }

  /** Suspends departures: nothing is held or confirmed of them from now on. */
  @Post('suspensions')
  @Requires('suspension.manage')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: suspensionSchema })
  async suspend(@CurrentStaff() { organisationId, userId }: StaffPrincipal, @Body({ schema: newSuspensionSchema }) body: z.output<typeof newSuspensionSchema>): Promise<SuspensionBody> {
    const { departureIds, eventId, ...rest } = body;
    const scope = departureIds.length > 0 || eventId === null ? { departureIds } : { eventId };
    const begun = unwrap(await this.suspending.suspend({ organisationId, userId, scope, ...rest }));
    return (await this.reader.suspensionBodies(organisationId, [unwrap(await this.suspensions.read(organisationId, begun.id))]))[0]!;
  }

  /** The newest first. */
  @Get('suspensions')
  @Requires('suspension.read')
  @ApiResponse({ status: 200, standardSchema: suspensionList })
  async listSuspensions(@CurrentStaff() { organisationId }: StaffPrincipal, @Query({ schema: listQuery }) { departureId }: z.output<typeof listQuery>): Promise<z.output<typeof suspensionList>> {
    return { items: await this.reader.suspensionBodies(organisationId, await this.suspensions.list(organisationId, departureId ?? null)) };
  }

  /** One with its figures. */
  @Get('suspensions/:id')
  @Requires('suspension.read')
  @ApiResponse({ status: 200, standardSchema: suspensionDetailSchema })
  async readSuspension(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) suspensionId: string): Promise<SuspensionDetailBody> {
    return this.reader.suspension(organisationId, unwrap(await this.suspensions.read(organisationId, suspensionId)));
  }

  /** Those whom it stopped. */
  @Get('suspensions/:id/bookings')
  @Requires('suspension.read')
  @ApiResponse({ status: 200, standardSchema: affectedPage })
  async listAffected(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) suspensionId: string,
    @Query({ schema: affectedQuery }) { cursor, limit, choice, state }: z.output<typeof affectedQuery>,
  ): Promise<z.output<typeof affectedPage>> {
    const suspension = unwrap(await this.suspensions.read(organisationId, suspensionId));
    const { items, next } = await this.suspensions.bookings(organisationId, suspensionId, { choice, state }, { after: cursor ?? null, size: limit });
    return { items: await this.reader.affected(organisationId, suspension, items), nextCursor: next };
  }

  /** Notes what a customer said they want. */
  @Post('affected-bookings/:id/choice')
  @HttpCode(200)
  @Requires('suspension.manage')
  @ApiResponse({ status: 200, standardSchema: affectedSchema })
  async chooseForCustomer(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) affectedId: string,
    @Body({ schema: staffChoiceSchema }) { choice }: z.output<typeof staffChoiceSchema>,
  ): Promise<AffectedBody> {
    unwrap(await this.choosing.choose({ organisationId, affectedId, choice, userId }));
    const found = unwrap(await this.suspensions.booking(organisationId, affectedId));
    const suspension = unwrap(await this.suspensions.read(organisationId, found.suspensionId));
    return (await this.reader.affected(organisationId, suspension, [found]))[0]!;
  }

  /** Carries out what was chosen, for all who chose so. */
  @Post('suspensions/:id/executions')
  @HttpCode(202)
  @Requires('suspension.manage')
  @Idempotent()
  @ApiResponse({ status: 202, standardSchema: orderedSchema })
  async orderExecutions(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) suspensionId: string,
    @Body({ schema: executionOrderSchema }) order: z.output<typeof executionOrderSchema>,
  ): Promise<z.output<typeof orderedSchema>> {
    return unwrap(await this.executions.order({ organisationId, suspensionId, userId, ...order }));
  }

  /** Everybody who is not out has their own places again. */
  @Post('suspensions/:id/reopening')
  @HttpCode(200)
  @Requires('suspension.manage')
  @Idempotent()
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the suspension' })
  @ApiResponse({ status: 200, standardSchema: suspensionDetailSchema })
  async reopen(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) suspensionId: string,
    @IfMatch() version: number,
    @Body({ schema: reopeningSchema }) body: z.output<typeof reopeningSchema>,
  ): Promise<SuspensionDetailBody> {
    unwrap(await this.reopening.reopen({ organisationId, suspensionId, userId, version, ...body }));
    return this.reader.suspension(organisationId, unwrap(await this.suspensions.read(organisationId, suspensionId)));
  }

  /** The letters of one occasion that are drafted or released, with their text in each language. */
  @Get('suspensions/:id/letters')
  @Requires('suspension.read')
  @ApiResponse({ status: 200, standardSchema: lettersSchema })
  async readSuspensionLetters(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) suspensionId: string,
    @Query({ schema: occasionQuery }) { occasion }: z.output<typeof occasionQuery>,
  ): Promise<LettersBody> {
    unwrap(await this.suspensions.read(organisationId, suspensionId));
    return this.letters.read({ organisationId, occasion, occasionId: suspensionId });
  }

  /** Approves them: they go out, each once. */
  @Post('suspensions/:id/letters/release')
  @HttpCode(200)
  @Requires('suspension.manage')
  @ApiResponse({ status: 200, standardSchema: releasedSchema })
  async releaseSuspensionLetters(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) suspensionId: string,
    @Body({ schema: occasionQuery }) { occasion }: z.output<typeof occasionQuery>,
  ): Promise<z.output<typeof releasedSchema>> {
    unwrap(await this.suspensions.read(organisationId, suspensionId));
    return { released: await this.releasing.release({ organisationId, occasion, occasionId: suspensionId }, userId) };
  }
}
