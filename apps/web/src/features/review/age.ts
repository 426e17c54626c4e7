const steps = [['day', 86_400], ['hour', 3_600], ['minute', 60]] as const;

/** How long ago something was, in its largest whole unit: `3 hours ago`. */
export function ageOf(instant: string, now: number, language: string): string {
  const seconds = (now - Date.parse(instant)) / 1000;
  const [unit, size] = steps.find(([, length]) => seconds >= length) ?? ['minute', 60];
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-Math.max(0, Math.floor(seconds / size)), unit);
}
