import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, newId, type Result, refuse, success } from '#kernel';
import { brokenConstraint, Config, Database, publish } from '#platform';
import { type GuideLink, GuideLinkRepository, type OpenedGuideLink } from '../../persistence/arrivals/guide-link.repository.js';

const day = 24 * 60 * 60_000;
/** What is kept of a token: it has 256 bits of chance, so that a plain hash cannot be turned round. */
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

export interface MadeGuideLink extends GuideLink {
  /** Shown this once. The token is in the fragment, which browsers keep to themselves (RFC 3986 §3.5). */
  readonly url: string;
}

/** Links by which a guide without a sign-in sees who lands, and says who came. */
@Injectable()
export class GuideLinks {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly links: GuideLinkRepository,
  ) {}

  /** Opens for so many days. Refuses `departure.unknown`. */
  async make(organisationId: string, departureId: string, days: number, madeBy: string): Promise<Result<MadeGuideLink>> {
    const token = randomBytes(32).toString('base64url');
    const createdAt = this.clock.now();
    const link = { id: newId(), createdAt, expiresAt: new Date(createdAt.getTime() + days * day), revokedAt: null };
    try {
      await this.database.transaction(async (tx) => {
        await this.links.insert(tx, { ...link, organisationId, departureId, tokenHash: hashOf(token), madeBy });
        await publish(tx, { type: 'guide-link.made', organisationId, subject: { guideLinkId: link.id, departureId } });
      });
    } catch (error) {
      if (brokenConstraint(error) === 'guide_link_departure') return refuse('departure.unknown');
      throw error;
    }
    return success({ ...link, url: new URL(`/guide#${token}`, this.config.get('PUBLIC_URL')).href });
  }

  /** The newest first. */
  list(organisationId: string, departureId: string): Promise<GuideLink[]> {
    return this.links.ofDeparture(organisationId, departureId);
  }

  /** Refuses `guide-link.unknown`, also for one that was taken back before. */
  revoke(organisationId: string, id: string): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      const departureId = await this.links.revoke(tx, organisationId, id, this.clock.now());
      if (departureId === undefined) return refuse('guide-link.unknown');
      await publish(tx, { type: 'guide-link.revoked', organisationId, subject: { guideLinkId: id, departureId } });
      return success(null);
    });
  }

  /** Refuses `link.unknown`, `link.revoked` and `link.expired`. */
  async open(token: string): Promise<Result<OpenedGuideLink>> {
    const link = await this.links.byHash(hashOf(token));
    if (!link) return refuse('link.unknown');
    if (link.revokedAt) return refuse('link.revoked');
    return link.expiresAt <= this.clock.now() ? refuse('link.expired') : success(link);
  }
}
