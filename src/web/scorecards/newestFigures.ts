/** What a sentence on the newest customers of a date needs besides: how many they are, and how they ended. */
export function newestFigures({
  newest,
}: {
  readonly newest?: { readonly rows: number; readonly isGood: boolean } | undefined;
}) {
  return { rows: newest?.rows ?? 0, ended: newest?.isGood ? 'good' : 'notGood' };
}
