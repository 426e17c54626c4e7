import { geoInterpolate, geoMercator, geoPath } from 'd3-geo';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json';
import styles from './journeys.module.css';
import { placeLabels } from './place-labels.js';
import { linesOf, type Point, pointsOf } from './place-names.js';
import type { Journey } from './types.js';

const width = 340;
const height = 210;
const padding = { side: 44, top: 34, bottom: 30 };
/** So that a short hop does not fill the picture, where the coarse coast would look wrong. */
const leastDegrees = 7;

const world = atlas as unknown as Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
const land = feature(world, world.objects.land);
const borders = mesh(world, world.objects.countries, (one, other) => one !== other);

/** The journeys as the shortest ways over the ground (great circles), on a quiet map. The list beside it says the same in words. */
export function JourneyMap({ legs }: { readonly legs: readonly Journey[] }) {
  const { t } = useTranslation('trip');
  const drawn = useMemo(() => draw(legs), [legs]);
  if (!drawn) return null;
  return (
    <svg className={styles['map']} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('itinerary.map')}>
      <path className={styles['land']} d={drawn.land} />
      <path className={styles['borders']} d={drawn.borders} />
      <path className={styles['way']} d={drawn.ways} />
      {drawn.labels.map(({ point, x, y, text }) => (
        <g key={point.code}>
          <circle className={styles['place']} cx={x} cy={y} r={4} />
          <text className={styles['name']} x={text.x} y={text.y}>{point.name}</text>
        </g>
      ))}
    </svg>
  );
}

function draw(legs: readonly Journey[]) {
  const points = pointsOf(legs);
  const lines = linesOf(legs, points);
  const ways = { type: 'MultiLineString' as const, coordinates: lines.map(([one, other]) => [one.at, other.at]) };
  if (ways.coordinates.length === 0) return null;
  const shown = [...points.values()];
  const middle = middleOf(shown);
  const around = [-1, 1].map((side): [number, number] => [middle[0] + side * leastDegrees, middle[1] + (side * leastDegrees) / 2]);
  const projection = geoMercator()
    .rotate([-middle[0], 0])
    .fitExtent([[padding.side, padding.top], [width - padding.side, height - padding.bottom]], { type: 'GeometryCollection', geometries: [ways, { type: 'MultiPoint', coordinates: around }] })
    .clipExtent([[0, 0], [width, height]]);
  const path = geoPath(projection).digits(1);
  const placed = shown.flatMap((point) => {
    const at = projection(point.at);
    const linesUp = lines.some((ends) => ends.includes(point) && (projection(geoInterpolate(point.at, (ends[0] === point ? ends[1] : ends[0]).at)(0.1))?.[1] ?? 0) < (at?.[1] ?? 0));
    return at ? [{ point, x: at[0], y: at[1], linesUp }] : [];
  });
  return { land: path(land) ?? '', borders: path(borders) ?? '', ways: path(ways) ?? '', labels: placeLabels(placed, width) };
}

/** Of longitudes as directions, so that a way over the date line has its middle there. */
function middleOf(points: readonly Point[]): [number, number] {
  const radians = points.map(({ at }) => (at[0] * Math.PI) / 180);
  const sum = (of: (value: number) => number): number => radians.reduce((total, value) => total + of(value), 0);
  return [(Math.atan2(sum(Math.sin), sum(Math.cos)) * 180) / Math.PI, points.reduce((total, { at }) => total + at[1], 0) / points.length];
}
