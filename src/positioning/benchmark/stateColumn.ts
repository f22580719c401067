import type { FieldColumn } from '../../evidence/filter/field.ts';
import { type RangeRule, stateOfNumber, stateOfValue, type TraitRule } from './traitRule.ts';
import { UNKNOWN } from './traitState.ts';

/** The state of every row, a byte each: a table look-up for answers, two comparisons for numbers. */
export function stateColumn(rule: TraitRule, column: FieldColumn, size: number): Uint8Array {
  const { numbers, codes, texts } = column;
  if (numbers && rule.kind === 'range') return statesOfNumbers(rule, numbers, size);
  if (codes && texts) {
    return statesOfCodes(
      texts.map((text) => stateOfValue(rule, text)),
      codes,
      size,
    );
  }
  return Uint8Array.from({ length: size }, (_, row) => stateOfValue(rule, column.at(row)));
}

function statesOfNumbers(rule: RangeRule, numbers: Float32Array | Float64Array, size: number): Uint8Array {
  const states = new Uint8Array(size);
  for (let row = 0; row < size; row++) states[row] = stateOfNumber(rule, numbers[row] as number);
  return states;
}

function statesOfCodes(stateOfText: readonly number[], codes: Uint8Array | Int32Array, size: number): Uint8Array {
  const states = new Uint8Array(size);
  if (codes instanceof Uint8Array) {
    // Room for every byte, so that a look-up never leaves the table; what is outside stays unknown.
    const table = new Uint8Array(256).fill(UNKNOWN);
    table.set(stateOfText);
    for (let row = 0; row < size; row++) states[row] = table[codes[row] as number] as number;
  } else {
    for (let row = 0; row < size; row++) states[row] = stateOfText[codes[row] as number] ?? UNKNOWN;
  }
  return states;
}
