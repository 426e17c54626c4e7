/** How long the server keeps what has arrived, in milliseconds. */
const kept = 24 * 60 * 60 * 1000;

/** Whether a picture was on its way when the page was left: choosing the same one again goes on where it stopped. */
export function hasUnfinishedPicture(): boolean {
  try {
    const entries = Object.entries({ ...localStorage }).filter(([key]) => key.startsWith('tus::'));
    return entries.some(([, text]) => Date.now() - Date.parse((JSON.parse(text as string) as { creationTime: string }).creationTime) < kept);
  } catch {
    return false;
  }
}
