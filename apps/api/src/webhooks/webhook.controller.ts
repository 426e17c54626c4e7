import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { FollowDeliveries, KeepWebhooks } from '#notifications';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { IfMatch } from '../http/if-match.js';
import { pageQuery } from '../http/page.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import {
  addedWebhookSchema, changedWebhookSchema, deliveryBodyOf, newWebhookSchema, webhookBodyOf, type WebhookBody, webhookDeliveriesSchema, webhookSchema, webhooksSchema,
} from './webhook.schema.js';

const id = z.uuid();
const query = pageQuery.extend({ cursor: z.uuid().optional() });

/** Addresses that are told what happens, by a signed call with ids alone. */
@ApiTags('webhooks')
@Controller()
export class WebhookController {
  constructor(
    private readonly webhooks: KeepWebhooks,
    private readonly deliveries: FollowDeliveries,
  ) {}

  @Get('webhooks')
  @Requires('webhook.manage')
  @ApiResponse({ status: 200, standardSchema: webhooksSchema })
  async listWebhooks(@CurrentStaff() { organisationId }: StaffPrincipal): Promise<z.output<typeof webhooksSchema>> {
    return { items: (await this.webhooks.list(organisationId)).map(webhookBodyOf) };
  }

  @Post('webhooks')
  @Requires('webhook.manage')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: addedWebhookSchema })
  async addWebhook(@CurrentStaff() { organisationId }: StaffPrincipal, @Body({ schema: newWebhookSchema }) body: z.output<typeof newWebhookSchema>): Promise<z.output<typeof addedWebhookSchema>> {
    const { secret, ...webhook } = unwrap(await this.webhooks.add(organisationId, body));
    return { ...webhookBodyOf(webhook), secret };
  }

  @Put('webhooks/:id')
  @Requires('webhook.manage')
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the webhook as it was read' })
  @ApiResponse({ status: 200, standardSchema: webhookSchema })
  async changeWebhook(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) webhookId: string,
    @IfMatch() version: number,
    @Body({ schema: changedWebhookSchema }) body: z.output<typeof changedWebhookSchema>,
  ): Promise<WebhookBody> {
    return webhookBodyOf(unwrap(await this.webhooks.change({ ...body, organisationId, id: webhookId, version })));
  }

  /** Once more, with the same `webhook-id`. */
  @Post('webhook-deliveries/:id/resend')
  @HttpCode(202)
  @Requires('webhook.manage')
  @ApiResponse({ status: 202, description: 'It is on its way' })
  async resendWebhook(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) deliveryId: string): Promise<void> {
    unwrap(await this.deliveries.resend(organisationId, deliveryId));
  }

  @Delete('webhooks/:id')
  @HttpCode(204)
  @Requires('webhook.manage')
  @ApiResponse({ status: 204, description: 'It is told nothing any more' })
  async removeWebhook(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) webhookId: string): Promise<void> {
    unwrap(await this.webhooks.remove(organisationId, webhookId));
  }

  /** Newest first. */
  @Get('webhooks/:id/deliveries')
  @Requires('webhook.manage')
  @ApiResponse({ status: 200, standardSchema: webhookDeliveriesSchema })
  async listWebhookDeliveries(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) webhookId: string,
    @Query({ schema: query }) asked: z.output<typeof query>,
  ): Promise<z.output<typeof webhookDeliveriesSchema>> {
    const { items, nextCursor } = unwrap(await this.deliveries.list(organisationId, webhookId, asked));
    return { items: items.map(deliveryBodyOf), nextCursor };
  }
}
