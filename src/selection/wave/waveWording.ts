/** A worth to two decimals. */
export function worthText(value: number): string {
  return value.toFixed(2);
}

/** "worth 0.38, and 0.43 is needed", with as many decimals as it takes to tell the two apart. */
export function worthAgainst(worth: number, needed: number): string {
  if (worth === needed) return `worth ${worthText(worth)}, as much as an earlier row that has the place`;
  const decimals = [2, 3, 4, 5, 6].find((places) => worth.toFixed(places) !== needed.toFixed(places));
  if (decimals === undefined) return `worth ${worthText(worth)}, and barely more is needed`;
  return `worth ${worth.toFixed(decimals)}, and ${needed.toFixed(decimals)} is needed`;
}

/** "71 % instead of 63 %", with as many decimals as it takes to tell the two apart. */
export function percentAgainst(needed: number, actual: number): string {
  const text = (share: number, decimals: number) => `${(share * 100).toFixed(decimals)} %`;
  const decimals = [0, 1, 2, 3].find((places) => text(needed, places) !== text(actual, places));
  if (decimals === undefined) return `barely more than ${text(actual, 0)}`;
  return `${text(needed, decimals)} instead of ${text(actual, decimals)}`;
}
