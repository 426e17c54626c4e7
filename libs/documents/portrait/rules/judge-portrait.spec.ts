import { describe, expect, it } from 'vitest';
import { judgePortrait } from './judge-portrait.js';
import type { PortraitMeasures } from './portrait-measures.js';

const good: PortraitMeasures = {
  faceScore: 0.95, facePresence: 1, eyeDistance: 120, roll: 0, yaw: 0, pitch: -7, widerEye: 0.3, narrowerEye: 0.29, eyeContrast: 0.8, blur: 0.4,
  brightness: 210, burnt: 0, sideLight: 0.1, busyBackground: 0.05, backgroundBrightness: 200,
};

const judge = (measures: Partial<PortraitMeasures>, around: { faces?: number; bystander?: boolean; fits?: boolean } = {}) =>
  judgePortrait({ faces: 1, bystander: false, fits: true, measures: { ...good, ...measures }, ...around });

/** Measure by measure: one that a person must see, and where there is one, one that will not do. */
const off: [keyof PortraitMeasures, string, number, number?][] = [
  ['faceScore', 'photo.unsure', 0.69],
  ['facePresence', 'photo.unsure', 0.9],
  ['eyeDistance', 'photo.too-small', 89, 60],
  ['blur', 'photo.blurred', 0.56, 0.68],
  ['brightness', 'photo.dark', 139, 100],
  ['burnt', 'photo.overexposed', 0.04, 0.15],
  ['sideLight', 'photo.uneven-light', 0.6, 1.1],
  ['busyBackground', 'photo.background', 0.26, 0.65],
  ['backgroundBrightness', 'photo.background', 100],
  ['widerEye', 'photo.eyes-closed', 0.19, 0.13],
  ['narrowerEye', 'photo.eyes-closed', 0.18],
  ['eyeContrast', 'photo.eyes-unclear', 0.29, 0.1],
  ['roll', 'photo.head-tilted', -8.1, 15],
  ['yaw', 'photo.turned-away', 8.1, -20],
  ['pitch', 'photo.turned-away', 5.1, -32],
];

describe('a portrait is judged by its measures', () => {
  it('accepted where all of them are good', () => {
    expect(judge({})).toEqual({ outcome: 'accepted', findings: [] });
  });

  it.each(off)('%s: a doubtful one goes to a person as %s', (measure, code, doubtful) => {
    expect(judge({ [measure]: doubtful })).toMatchObject({ outcome: 'needs-review', findings: [{ code, severity: 'warning' }] });
  });

  it.each(off.filter(([, , , bad]) => bad !== undefined))('%s: a bad one goes back as %s', (measure, code, _doubtful, bad) => {
    expect(judge({ [measure]: bad })).toMatchObject({ outcome: 'rejected', findings: [{ code, severity: 'error' }] });
  });

  it('every measure has its limit: one that is no number never passes', () => {
    for (const measure of Object.keys(good)) expect([measure, judge({ [measure]: Number.NaN }).outcome]).not.toEqual([measure, 'accepted']);
    expect(off.map(([measure]) => measure).sort()).toEqual(Object.keys(good).sort());
  });

  it('a code is told once, at its gravest, and the grave ones first', () => {
    const { outcome, findings } = judge({ narrowerEye: 0.1, widerEye: 0.1, brightness: 120 });
    expect(outcome).toBe('rejected');
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['photo.eyes-closed', 'error'], ['photo.dark', 'warning']]);
  });

  it('a small face beside the large one goes to a person', () => {
    expect(judge({}, { bystander: true })).toMatchObject({ outcome: 'needs-review', findings: [{ code: 'photo.several-faces', severity: 'warning' }] });
  });

  it('nobody, two people, and a head that does not fit are never accepted, however good the rest', () => {
    expect(judgePortrait({ faces: 0, bystander: false, fits: false, measures: null })).toMatchObject({ outcome: 'rejected', findings: [{ code: 'photo.no-face' }] });
    expect(judge({}, { faces: 2 })).toMatchObject({ outcome: 'rejected', findings: [{ code: 'photo.several-faces' }] });
    expect(judge({}, { fits: false })).toMatchObject({ outcome: 'rejected', findings: [{ code: 'photo.cut-off' }] });
  });
});
