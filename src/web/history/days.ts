/** Items in their order, cut where the day changes on the reader's calendar. */
export function byDay<Item extends { readonly at: string }>(
  items: readonly Item[],
  dayOf: (at: string) => string,
): { readonly day: string; readonly items: readonly Item[] }[] {
  const days: { day: string; items: Item[] }[] = [];
  for (const item of items) {
    const day = dayOf(item.at);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}
