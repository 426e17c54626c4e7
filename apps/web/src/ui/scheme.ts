/** Where a person's choice of light or dark is kept on their device. */
export const schemeKey = 'waypass-scheme';

/** What was chosen; nothing where the system decides, or where storage is closed. */
export function chosenScheme(): 'light' | 'dark' | undefined {
  try {
    const chosen = window.localStorage.getItem(schemeKey);
    return chosen === 'light' || chosen === 'dark' ? chosen : undefined;
  } catch {
    return undefined;
  }
}
