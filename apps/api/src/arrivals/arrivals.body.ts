import type { GuideLink, Leg } from '#flights';
import type { Board, Missing } from '#readiness';
import type { BoardBody, GuideBoardBody, LinkBody } from './arrivals.schema.js';

const legBody = ({ id, direction, mode, carrier, number, from, to, departsAt, arrivesAt, fromZone, toZone }: Leg) => ({
  id, direction, mode, number: `${carrier}${number}`, from, to, departsAt, arrivesAt, fromZone, toZone,
});

const tripBody = ({ departureId, packageName, startsOn, endsOn }: Board) => ({ departureId, packageName, startsOn, endsOn });

export const boardBody = (board: Board, missing: Missing): BoardBody => ({
  ...tripBody(board),
  legs: board.legs.map(({ leg, guide, travellers }) => ({
    ...legBody(leg),
    guide: guide && { name: guide.name, phone: guide.phone },
    guideVersion: guide?.version ?? 0,
    travellers: travellers.map(({ travellerId, name, party, room, remark, arrival }) => ({
      travellerId, name, party, room, remark: remark.text, remarkVersion: remark.version, missing: [...(missing.get(travellerId) ?? [])],
      arrival: arrival && { outcome: arrival.outcome, seenAt: arrival.seenAt.toISOString(), byGuide: arrival.byGuide },
    })),
  })),
});

/** Field by field: what is not named here never reaches a guide. */
export const guideBoardBody = (board: Board, until: Date): GuideBoardBody => ({
  ...tripBody(board),
  until: until.toISOString(),
  legs: board.legs.map(({ leg, guide, travellers }) => ({
    ...legBody(leg),
    metBy: guide?.name ?? null,
    travellers: travellers.map(({ travellerId, name, party, room, remark, arrival }) => ({ travellerId, name, party, room, remark: remark.text, outcome: arrival?.outcome ?? null })),
  })),
});

export const linkBody = ({ id, createdAt, expiresAt, revokedAt }: GuideLink): LinkBody => ({
  id, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString(), revokedAt: revokedAt?.toISOString() ?? null,
});
