import type { Finding } from './types.js';

const bySeverity: Record<Finding['severity'], number> = { error: 2, warning: 3, info: 4 };

/** What is wrong with the picture itself explains the rest, so it is said first; then the wrong page, then by severity. */
function rankOf({ code, severity }: Finding): number {
  if (code === 'image.first-page-read') return bySeverity.info;
  if (code.startsWith('image.')) return 0;
  return code.startsWith('page.') ? 1 : bySeverity[severity];
}

/** Values that stand beside the sentence make two findings of one code different. */
const saysValues = ({ code }: Finding): boolean => code.endsWith('.differs') || code.startsWith('name.');

const placeOf = ({ region }: Finding): string => (region ? `${region.x},${region.y}` : '');

/** The findings as a traveller should read them: the most helpful first, and nothing twice. */
export function orderFindings(findings: readonly Finding[]): Finding[] {
  const once = findings.filter((one, at) => {
    const same = findings.findIndex((other) => other.code === one.code && placeOf(other) === placeOf(one));
    return saysValues(one) || same === at;
  });
  return once.sort((one, other) => rankOf(one) - rankOf(other));
}
