let live = false;

export const setLive = (now: boolean): void => void (live = now);

/** Whether changes are told at this moment, by the server or by another tab that hears it. */
export const isLive = (): boolean => live;

/** While changes are told nobody asks often: once a minute, in case one was missed. Milliseconds. */
const seldom = 60_000;

/** For `refetchInterval`: how often to ask anew for what the live stream tells of, in milliseconds, while it does not. */
export const unlessLive = (milliseconds: number) => (): number => (live ? Math.max(seldom, milliseconds) : milliseconds);
