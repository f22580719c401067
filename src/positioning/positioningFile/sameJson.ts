/** Whether two values of JSON say the same, whatever the order of their keys. */
export function isSameJson(first: unknown, second: unknown): boolean {
  return ordered(first) === ordered(second);
}

function ordered(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
}
