/**
 * Standard normal distribution function, to about 1e-15.
 * Source: Hart 1968, algorithm 5666, with the continued fraction for the tails, as given by West 2005,
 * "Better approximations to cumulative normal functions".
 */
export function normalCdf(z: number): number {
  const distance = Math.abs(z);
  const tail = distance > 38 ? 0 : normalUpperTail(distance);
  return z > 0 ? 1 - tail : tail;
}

/** The z below which a standard normal falls with probability `p`; infinite at 0 and 1, NaN outside. To about 1e-14. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 0.5) return 0;
  return p < 0.5 ? lowerQuantile(p) : -lowerQuantile(1 - p);
}

export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

function normalUpperTail(z: number): number {
  const density = Math.exp((-z * z) / 2);
  if (z >= 7.071_067_811_865_47) {
    return density / Math.sqrt(2 * Math.PI) / (z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65)))));
  }
  return (density * polynomial(tailNumerator, z)) / polynomial(tailDenominator, z);
}

const tailNumerator = [
  3.526_249_659_989_11e-2, 0.700_383_064_443_688, 6.373_962_203_531_65, 33.912_866_078_383, 112.079_291_497_871,
  221.213_596_169_931, 220.206_867_912_376,
] as const;

const tailDenominator = [
  8.838_834_764_831_84e-2, 1.755_667_163_182_64, 16.064_177_579_207, 86.780_732_202_946_1, 296.564_248_779_674,
  637.333_633_378_831, 793.826_512_519_948, 440.413_735_824_752,
] as const;

/** Starts within 4.5e-4 (Hastings, Abramowitz & Stegun 26.2.23) and closes in with Halley's method. */
function lowerQuantile(p: number): number {
  if (p === 0) return Number.NEGATIVE_INFINITY;
  const t = Math.sqrt(-2 * Math.log(p));
  let z = polynomial([0.010_328, 0.802_853, 2.515_517], t) / polynomial([0.001_308, 0.189_269, 1.432_788, 1], t) - t;
  for (let step = 0; step < 3; step++) {
    const density = normalDensity(z);
    if (density === 0) return z;
    const newton = (normalCdf(z) - p) / density;
    z -= newton / (1 + (z * newton) / 2);
  }
  return z;
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}
