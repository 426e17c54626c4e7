/** Puts a placeholder where the caret is; one that stands alone gets empty lines around it. Returns where the caret goes. */
export function insertAt(text: string, start: number, end: number, placeholder: string, alone: boolean): { readonly text: string; readonly caret: number } {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (!alone) return { text: `${before}${placeholder}${after}`, caret: before.length + placeholder.length };
  const above = before.trimEnd();
  const below = after.trimStart();
  const head = above === '' ? placeholder : `${above}\n\n${placeholder}`;
  return { text: below === '' ? head : `${head}\n\n${below}`, caret: head.length };
}
