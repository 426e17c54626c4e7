interface LogoProps {
  readonly size?: number;
}

/** The mark of Waypass: a way with two turns under one point. */
export function Logo({ size = 28 }: LogoProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#0f5f66" />
      <path d="M7 11.5 11.5 22 16 13.5 20.5 22 25 11.5" fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round" />
      <circle cx="16" cy="8" r="2" fill="#f4b860" />
    </svg>
  );
}
