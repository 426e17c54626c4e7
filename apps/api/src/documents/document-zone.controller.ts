import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { isZone, linesAsTyped, parseZone } from '#documents';
import { Requires } from '../http/requires.js';
import { type ParsedZoneBody, parsedZoneSchema, typedZoneSchema } from './document-review.schema.js';

/** Zones as officers type them. */
@ApiTags('documents')
@Controller('document-zones')
export class DocumentZoneController {
  /** Says whether lines are a zone, and which of their check digits hold. Nothing is kept of them. */
  @Post('parse')
  @HttpCode(200)
  @Requires('document.review')
  @ApiResponse({ status: 200, standardSchema: parsedZoneSchema })
  parse(@Body({ schema: typedZoneSchema }) { lines }: z.output<typeof typedZoneSchema>): ParsedZoneBody {
    const zone = parseZone(linesAsTyped(lines));
    if (!isZone(zone)) return { format: null, reason: zone.reason, checks: [] };
    return { format: zone.format, reason: null, checks: zone.checks.map((check) => ({ ...check })) };
  }
}
