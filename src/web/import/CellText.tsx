const LONGEST = 80;

/** The text of a cell in its own direction, clipped where it is very long; the rest is shown when pointed at. */
export function CellText({ text }: { readonly text: string }) {
  if (text.length <= LONGEST) return <bdi>{text}</bdi>;
  const letters = Array.from(text.slice(0, LONGEST * 2))
    .slice(0, LONGEST)
    .join('');
  return <bdi title={text.slice(0, 1000)}>{`${letters}…`}</bdi>;
}
