import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { TravellerPrincipal } from '#accounts';
import { AnswerNeeds, TravellerTrip } from '#readiness';
import { AnswerQuestions } from '#travellers';
import { CurrentTraveller } from '../http/current-principal.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { answersSchema, tripBody, type TripBody, tripSchema } from './trip.schema.js';

const newAnswers = z.object({ answers: answersSchema });
const savedAnswers = z
  .object({
    answers: answersSchema,
    version: z.number().int(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).describe('Required answers that are still missing'),
  })
  .meta({ id: 'SavedAnswers' });

/** A traveller's own trip. */
@ApiTags('me')
@Controller('me')
export class MeController {
  constructor(
    private readonly trips: TravellerTrip,
    private readonly answers: AnswerQuestions,
    private readonly needs: AnswerNeeds,
  ) {}

  @Get('trip')
  @Requires('trip.read')
  @ApiResponse({ status: 200, standardSchema: tripSchema })
  async trip(@CurrentTraveller() { organisationId, travellerId }: TravellerPrincipal): Promise<TripBody> {
    return tripBody(unwrap(await this.trips.read(organisationId, travellerId)));
  }

  /** Saves all answers; one that is left out is cleared. They may be incomplete: `errors` says what is still missing. */
  @Put('answers')
  @Requires('answers.write')
  @ApiHeader({ name: 'If-Match', required: true, description: '`answersVersion` as it was read' })
  @ApiResponse({ status: 200, standardSchema: savedAnswers })
  async save(
    @CurrentTraveller() { organisationId, travellerId }: TravellerPrincipal,
    @IfMatch() expectedVersion: number,
    @Body({ schema: newAnswers }) { answers }: z.output<typeof newAnswers>,
  ): Promise<z.output<typeof savedAnswers>> {
    const needs = await this.needs.ofTraveller(organisationId, travellerId);
    const saved = unwrap(await this.answers.answer({ organisationId, travellerId, answers, expectedVersion, needs }));
    return { answers: { ...saved.answers }, version: saved.version, errors: [...saved.errors] };
  }
}
