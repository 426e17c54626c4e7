import { describe, expect, it } from 'vitest';
import { orderFindings } from './order-findings.js';

type Finding = Parameters<typeof orderFindings>[0][number];
const finding = (code: string, severity: Finding['severity'], more: Partial<Finding> = {}): Finding => ({ code, severity, message: code, ...more });
const codesOf = (findings: readonly Finding[]): string[] => orderFindings(findings).map(({ code }) => code);

describe('the order of findings', () => {
  it('says first what is wrong with the picture, then with the page, then what follows from it', () => {
    const found = [
      finding('name.truncated', 'info'), finding('mrz.uncertain', 'warning'), finding('mrz.not-found', 'error'), finding('page.wrong-page', 'error'), finding('image.glare', 'info'),
    ];
    expect(codesOf(found)).toEqual(['image.glare', 'page.wrong-page', 'mrz.not-found', 'mrz.uncertain', 'name.truncated']);
  });

  it('does not put a mere note about the file above what is to be done', () => {
    expect(codesOf([finding('image.first-page-read', 'info'), finding('passport.expired', 'error')])).toEqual(['passport.expired', 'image.first-page-read']);
  });

  it('says nothing twice, but each place and each pair of values', () => {
    const region = { x: 1, y: 2, width: 3, height: 4 };
    const found = [
      finding('mrz.check-digit', 'warning', { found: '1' }), finding('mrz.check-digit', 'warning', { found: '2' }),
      finding('image.glare', 'info', { region }), finding('image.glare', 'info', { region: { ...region, x: 9 } }), finding('image.glare', 'info', { region }),
    ];
    expect(codesOf(found)).toEqual(['image.glare', 'image.glare', 'mrz.check-digit']);
  });
});
