const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Chinese text (GB 18030) has its bytes above 127 in pairs, most of them in the rows of the common characters (GB 2312 level 1). */
const looksChinese = (bytes: Buffer): boolean => {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    if (trail < 0xa1) return false;
    pairs += 1;
    if (lead >= 0xb0 && lead <= 0xd7) common += 1;
    at += 1;
  }
  return common * 2 > pairs;
};

/** UTF-16 without a mark: mostly ASCII, so every second byte is zero. */
const utf16 = (bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined => {
  const start = bytes.subarray(0, 400);
  const zeros = (parity: number): number => start.filter((byte, index) => index % 2 === parity && byte === 0).length;
  if (start.length < 4) return undefined;
  if (zeros(1) > start.length * 0.3 && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > start.length * 0.3 && zeros(1) === 0 ? 'utf-16be' : undefined;
};

/**
 * Text as spreadsheets save it: UTF-8 or UTF-16 with or without a byte order mark; what is neither is GB 18030 if it looks Chinese,
 * else Windows-1252. Never fails: whether it is text at all is for the caller to see.
 */
export const decodeText = (bytes: Buffer): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = utf16(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return utf8.decode(bytes);
  } catch {
    return new TextDecoder(looksChinese(bytes) ? 'gb18030' : 'windows-1252').decode(bytes);
  }
};
