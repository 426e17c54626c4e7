import { type Finding, finding, type Region } from './finding.js';
import type { FindingCode } from './findings-catalogue.js';
import type { Gap, PictureQuality } from './picture-quality.js';

/** From where on a measure counts: DECISIONS.md, "What is wrong with the picture". */
const limits = {
  /** Least `edgeWidth` of lines that are blurred. */
  blurredLines: 0.16,
  /** Least `directed` of lines that were moved. */
  movedLines: 1.7,
  /** Least `edgePixels` of either: what is narrower is sharp, and only small. */
  leastPixels: 3,
  /** Least `edgeWidth` of a whole picture that is blurred or moved, where words show and where none do. */
  softScene: { withWords: 0.12, without: 0.24 },
  /** Least `directed` of a whole picture that was moved. */
  movedScene: 2,
  /** Light below this is too little. */
  dark: 60,
  /** Characters closer together than this, in pixels, are too small. */
  pitch: 10,
  /** Text that takes less of the longer side than this is too far away, where no zone was found. */
  farAway: 0.2,
  /** The most that travellers are told of one picture. */
  advice: 2,
} as const;

/** Findings that a better picture would do away with: only beside one of them is anything said of the picture. */
const troubles: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'mrz.not-found', 'mrz.check-digit', 'mrz.corrected', 'mrz.uncertain', 'mrz.impossible-date', 'mrz.unknown-state',
]);

/** What explains the troubles with a zone, the most helpful first; nothing where there are none: a fine picture needs no advice. */
export function judgeQuality(quality: PictureQuality, findings: readonly Finding[]): Finding[] {
  if (!findings.some(({ code }) => troubles.has(code))) return [];
  return faultsOf(quality).slice(0, limits.advice);
}

/**
 * What a picture shows in which no zone was read. A zone that is hidden, or a picture too poor to tell, stays `mrz.not-found`:
 * nobody is sent to another page who photographed the right one badly.
 */
export function judgePage(quality: PictureQuality): FindingCode {
  if (quality.zone !== null || faultsOf(quality).length > 0) return 'mrz.not-found';
  return quality.text.legible >= 2 ? 'page.wrong-page' : 'page.no-document';
}

function faultsOf(quality: PictureQuality): Finding[] {
  const where = quality.zone ?? quality.text.region ?? undefined;
  const at = (code: FindingCode, region: Region | undefined = where): Finding => finding(code, region === undefined ? {} : { region });
  const unsharp = sharpnessFault(quality);
  const faults = [
    ...(quality.light < limits.dark ? [at('image.dark')] : []),
    ...(unsharp === undefined ? [] : [tooFarAway(quality) ? at('image.zone-too-small') : at(unsharp)]),
    ...gapFaults(quality.gaps).map(([code, region]) => at(code, region)),
    ...(quality.pitch !== null && quality.pitch < limits.pitch ? [at('image.zone-too-small')] : []),
  ];
  return faults.filter((fault, index) => faults.findIndex(({ code }) => code === fault.code) === index);
}

function sharpnessFault({ sharpness, zone, text }: PictureQuality): FindingCode | undefined {
  if (sharpness === null) return undefined;
  const { edgeWidth, edgePixels, directed } = sharpness;
  if (zone === null) {
    if (edgeWidth < (text.legible > 0 ? limits.softScene.withWords : limits.softScene.without)) return undefined;
    return directed >= limits.movedScene ? 'image.moved' : 'image.blurred';
  }
  if (edgePixels < limits.leastPixels) return undefined;
  if (directed >= limits.movedLines) return 'image.moved';
  return edgeWidth >= limits.blurredLines ? 'image.blurred' : undefined;
}

const tooFarAway = ({ zone, text, picture }: PictureQuality): boolean =>
  zone === null && text.region !== null &&
  Math.max(text.region.width, text.region.height) < limits.farAway * Math.max(picture.width, picture.height);

/** One for each kind of gap, around all gaps of that kind. */
function gapFaults(gaps: readonly Gap[]): [FindingCode, Region][] {
  const codes: Record<Gap['kind'], FindingCode> = { 'cut-off': 'image.cut-off', glare: 'image.glare', covered: 'image.zone-covered' };
  return (Object.keys(codes) as Gap['kind'][]).flatMap((kind): [FindingCode, Region][] => {
    const regions = gaps.filter((gap) => gap.kind === kind).map((gap) => gap.region);
    return regions.length === 0 ? [] : [[codes[kind], regions.reduce(joined)]];
  });
}

function joined(one: Region, other: Region): Region {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  const right = Math.max(one.x + one.width, other.x + other.width);
  const bottom = Math.max(one.y + one.height, other.y + other.height);
  return { x, y, width: right - x, height: bottom - y };
}
