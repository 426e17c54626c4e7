/** A way over hills to the sea: the picture above a trip. */
export function TripPicture() {
  return (
    <svg viewBox="0 0 560 150" width="100%" role="presentation" focusable="false" style={{ display: 'block', borderRadius: 14 }}>
      <rect width="560" height="150" fill="#dcecee" />
      <circle cx="446" cy="46" r="22" fill="#f4b860" />
      <path d="M0 104 90 52l64 40 78-62 96 74 66-34 166 60v20H0Z" fill="#a9cfd0" />
      <path d="M0 120c70-30 130-34 210-12s150 20 220-4 100-8 130 0v46H0Z" fill="#5f9fa1" />
      <path d="M0 136c90-18 170-20 260-6s200 10 300-8v28H0Z" fill="#0f5f66" />
      <path d="M64 146c36-22 92-14 132-26s30-24 76-30 66 6 100-8 36-20 58-24" fill="none" stroke="#fff" strokeWidth="3.5" strokeDasharray="2 9" strokeLinecap="round" />
      <circle cx="64" cy="145" r="5" fill="#fff" />
      <path d="M430 58c-7-9-12-15-12-22a12 12 0 0 1 24 0c0 7-5 13-12 22Z" fill="#a8281c" />
      <circle cx="430" cy="36" r="4.5" fill="#fff" />
    </svg>
  );
}
