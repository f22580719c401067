import { describe, expect, it } from 'vitest';
import { marginOf } from './margin.ts';
import { reasonsOf } from './reason.ts';
import { chooseWave } from './wave.ts';
import type { WaveCandidates, WaveInput, WaveRules } from './waveInput.ts';

const nan = Number.NaN;

function waveOf(worth: readonly number[], rules: WaveRules, more: Partial<WaveCandidates> = {}): WaveInput {
  return { candidates: { worth: Float64Array.from(worth), ...more }, rules, restsOn: 'outcomes' };
}

async function rowsOf(input: WaveInput): Promise<number[]> {
  return (await chooseWave(input)).wave.chosen.map(({ row }) => row);
}

async function codesOf(input: WaveInput): Promise<string[]> {
  const { verdicts } = await chooseWave(input);
  return Array.from(input.candidates.worth, (_, row) => reasonsOf(input, verdicts, row)[0]?.code ?? 'none');
}

function oddsOf(means: readonly number[]) {
  const column = (shift: number) => Float64Array.from(means, (mean) => Math.min(0.99, Math.max(0.01, mean + shift)));
  return { mean: column(0), low: column(-0.1), high: column(0.1) };
}

describe('a wave', () => {
  it('takes the customers worth most, best first, and says why', async () => {
    const input = waveOf([0.2, 0.9, 0.5], { capacity: 2 }, { odds: oddsOf([0.2, 0.9, 0.5]) });
    const { wave } = await chooseWave(input);
    expect(wave.chosen.map(({ row }) => row)).toEqual([2, 3]);
    expect(wave.chosen[0]?.reasons[0]).toMatchObject({
      code: 'chosen-on-odds',
      text: 'One of the best for 2 places: odds of a good deal 90 % (80 % to 99 %), worth 0.90.',
    });
  });

  it('gives a customer with several rows one place, and names the row that has it', async () => {
    const input = waveOf([0.9, 0.8, 0.3], { capacity: 2 }, { customers: ['A', 'A', 'B'] });
    expect(await rowsOf(input)).toEqual([1, 3]);
    const { verdicts } = await chooseWave(input);
    expect(reasonsOf(input, verdicts, 1)[0]?.text).toBe('The same customer has a place already, by row 1.');
  });

  it('counts the places it would take by customers, not by rows', async () => {
    const input = waveOf([0.9, 0.5, 0.4, 0.3], { capacity: 1 }, { customers: ['A', 'B', 'B', 'C'] });
    const { verdicts } = await chooseWave(input);
    expect([1, 2, 3].map((row) => marginOf(input, verdicts, row)?.placesMore)).toEqual([1, null, 2]);
  });

  it('keeps blocked customers out whatever they are worth, and says what they would need', async () => {
    const gates = [{ code: 'trust-low', text: 'has lost its trust in us', blocked: Uint8Array.of(1, 0, 0) }];
    const input = waveOf([0.9, 0.8, 0.3], { capacity: 1, gates });
    const { wave, verdicts } = await chooseWave(input);
    expect(wave.chosen.map(({ row }) => row)).toEqual([2]);
    expect(reasonsOf(input, verdicts, 0)[0]?.text).toBe('Kept out: has lost its trust in us.');
    expect(marginOf(input, verdicts, 0)?.text).toBe('First: it has lost its trust in us. Without that it would be in.');
  });

  it('keeps a tenth of the places for others than the favoured group, from five places on', async () => {
    const isFavoured = Int8Array.of(1, 1, 1, 1, 1, 1, 0, -1);
    const worth = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.2, 0.3];
    const input = waveOf(worth, { capacity: 5 }, { isFavoured });
    const { wave } = await chooseWave(input);
    expect(wave.chosen.map(({ row }) => row)).toEqual([1, 2, 3, 4, 7]);
    expect(wave.chosen[4]?.reasons[0]?.code).toBe('chosen-reserved');
    expect(wave.statements.map(({ code }) => code)).toContain('reserve-stated');
    expect(await rowsOf(waveOf(worth, { capacity: 5, reservedOutside: 0 }, { isFavoured }))).toEqual([1, 2, 3, 4, 5]);
    expect(await rowsOf(waveOf(worth, { capacity: 4 }, { isFavoured }))).toEqual([1, 2, 3, 4]);
  });

  it('lets the reserve go, and says so, where there is nobody to reserve for', async () => {
    const rules = { capacity: 2, reservedOutside: 1 };
    const { wave } = await chooseWave(waveOf([0.9, 0.8], rules, { isFavoured: Int8Array.of(1, 1) }));
    expect(wave.chosen).toHaveLength(2);
    expect(wave.rules.reservedOutside).toBe(0);
    expect(wave.statements.map(({ code }) => code)).toContain('reserve-relaxed');
  });

  it('keeps the limits of segments, and says who is in or out because of them', async () => {
    const segments = { labels: ['North', 'South'], codes: Int32Array.of(0, 0, 0, 1, 1, -1) };
    const segmentLimits = [
      { segment: 'North', most: 1 },
      { segment: 'South', least: 1 },
    ];
    const input = waveOf([0.9, 0.8, 0.1, 0.2, 0.1, 0.5], { capacity: 3, segmentLimits }, { segments });
    expect(await rowsOf(input)).toEqual([1, 6, 4]);
    expect(await codesOf(input)).toEqual([
      'chosen-on-suitability',
      'segment-full',
      'below-worth-needed',
      'chosen-on-suitability',
      'below-worth-needed',
      'chosen-on-suitability',
    ]);
    const { verdicts } = await chooseWave(input);
    expect(marginOf(input, verdicts, 1)).toMatchObject({ segmentPlaceMore: 'North', worthNeeded: 0.9 });
  });

  it('judges nobody of whom nothing is known, and leaves the place free', async () => {
    const { wave } = await chooseWave(waveOf([nan, 0.4], { capacity: 2 }));
    expect(wave.chosen.map(({ row }) => row)).toEqual([2]);
    expect(wave.counts['insufficient-evidence']).toBe(1);
    expect(wave.statements.map(({ code }) => code)).toEqual(expect.arrayContaining(['not-judged', 'places-left']));
  });

  it('is empty where there are no candidates, and takes all where there are fewer than places', async () => {
    expect((await chooseWave(waveOf([], { capacity: 3 }))).wave.chosen).toEqual([]);
    expect(await rowsOf(waveOf([0.1, 0.4], { capacity: 30 }))).toEqual([2, 1]);
  });

  it('respects locks, and counts their places', async () => {
    const input = waveOf([0.9, 0.8, 0.1, nan], { capacity: 3, lockedIn: [2, 3], lockedOut: [0] });
    expect(await rowsOf(input)).toEqual([2, 3, 4]);
    expect(await codesOf(input)).toEqual(['locked-out', 'chosen-on-suitability', 'locked-in', 'locked-in']);
  });

  it('says that it is judged by assumptions where only published figures stand behind it', async () => {
    const input = { ...waveOf([0.5], { capacity: 1 }, { odds: oddsOf([0.5]) }), restsOn: 'prior' as const };
    expect((await chooseWave(input)).wave.statements[0]?.code).toBe('judged-by-assumptions');
  });

  it('is plain data that survives being saved', async () => {
    const { wave } = await chooseWave(waveOf([0.2, 0.9], { capacity: 1 }, { odds: oddsOf([0.2, 0.9]) }));
    expect(JSON.parse(JSON.stringify(wave))).toEqual(wave);
  });

  it('says what would bring the nearest in, in odds and in places', async () => {
    const odds = oddsOf([0.9, 0.6, 0.4]);
    const candidates = { odds, suitability: Float64Array.of(1, 1, 0.5) };
    const { wave } = await chooseWave(waveOf([0.9, 0.6, 0.2], { capacity: 1 }, candidates));
    expect(wave.justOutside.map(({ row }) => row)).toEqual([2, 3]);
    expect(wave.justOutside[0]?.text).toBe(
      'Worth 0.60, and 0.90 is needed: odds of 90 % instead of 60 % would do, or 1 place more in the wave.',
    );
    // Half as suitable, it would need odds above certainty.
    expect(wave.justOutside[1]?.margin).toMatchObject({ oddsNeeded: null, placesMore: 2 });
  });

  it('expects as many good deals as the odds add up to, within an interval that holds it', async () => {
    const { wave } = await chooseWave(waveOf([0.9, 0.6, 0.4], { capacity: 3 }, { odds: oddsOf([0.9, 0.6, 0.4]) }));
    expect(wave.figures.expectedGood).toMatchObject({ low: 1, high: 3, judged: 3 });
    expect(wave.figures.expectedGood?.mean).toBeCloseTo(1.9, 12);
  });
});

describe('a wave is refused where its rules contradict each other', () => {
  const segments = { labels: ['North'], codes: Int32Array.of(0, 0, -1) };
  const refusals: readonly [string, WaveRules, string, RegExp][] = [
    ['no place', { capacity: 0 }, 'wave-rule-invalid', /capacity is 0/],
    [
      'a reserve beyond the capacity',
      { capacity: 2, reservedOutside: 3 },
      'wave-rule-invalid',
      /3 places are reserved/,
    ],
    ['an unknown segment', { capacity: 2, segmentLimits: [{ segment: 'Nord' }] }, 'wave-rule-invalid', /North/],
    ['a lock on a row there is not', { capacity: 2, lockedIn: [7] }, 'wave-rule-invalid', /index 7/],
    ['a row locked in and out', { capacity: 2, lockedIn: [0], lockedOut: [0] }, 'wave-lock-conflict', /row 1/],
    ['one customer locked in twice', { capacity: 2, lockedIn: [0, 1] }, 'wave-lock-conflict', /same customer/],
    ['more locks than places', { capacity: 1, lockedIn: [0, 2] }, 'wave-lock-conflict', /2 customers are locked in/],
    [
      'a lock on a blocked row',
      { capacity: 1, lockedIn: [2], gates: [{ code: 'trial', text: 'is in a trial', blocked: (row) => row === 2 }] },
      'wave-lock-conflict',
      /B \(row 3\) is locked in but blocked: is in a trial/,
    ],
    [
      'a segment with too few candidates',
      { capacity: 3, segmentLimits: [{ segment: 'North', least: 2 }] },
      'wave-impossible',
      /North lacks 1/,
    ],
    [
      'locks beyond the limit of their segment',
      { capacity: 3, lockedIn: [0], segmentLimits: [{ segment: 'North', most: 0 }] },
      'wave-lock-conflict',
      /North has 1 more locked in/,
    ],
  ];

  it.each(refusals)('%s', async (_, rules, code, message) => {
    const input = waveOf([0.5, 0.6, 0.7], rules, { segments, customers: ['A', 'A', 'B'] });
    await expect(chooseWave(input)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });
});
