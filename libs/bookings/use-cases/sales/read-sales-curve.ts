import { Injectable } from '@nestjs/common';
import { Clock, type Result, success } from '#kernel';
import { ReadDeparture } from '#packages';
import { salesCurve, type SalesCurve } from '../../domain/sales/sales-curve.js';
import { SalesCurveRepository, type SoldAllotment } from '../../persistence/sales-curve.repository.js';

/** Tells how a departure sold, by allotment, hour by hour and day by day. */
@Injectable()
export class ReadSalesCurve {
  constructor(
    private readonly clock: Clock,
    private readonly departures: ReadDeparture,
    private readonly curves: SalesCurveRepository,
  ) {}

  /** Places first. Refuses `departure.unknown`. */
  async read(organisationId: string, departureId: string): Promise<Result<SalesCurve & { readonly allotments: readonly SoldAllotment[] }>> {
    const departure = await this.departures.forSale(organisationId, departureId);
    if (departure.refused) return departure;
    const sold = await this.curves.sold(organisationId, departureId);
    const allotments = new Map(sold.map(({ id, kind, label }) => [id, { id, kind, label }]));
    return success({ ...salesCurve(sold, departure.value.onSaleFrom, this.clock.now()), allotments: [...allotments.values()] });
  }
}
