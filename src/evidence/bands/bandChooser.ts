import type { SignalValue } from '../observation/observation.ts';
import type { Banding } from '../portfolio/banding.ts';
import { daysOfDate } from '../portfolio/calendar.ts';
import { type BandingChoice, chooseAnswerBands, chooseNumberBands } from '../portfolio/chooseBands.ts';
import { growingColumn } from '../portfolio/growingColumn.ts';
import { storedNumber } from '../portfolio/storedNumber.ts';
import { type Signal, signalKinds } from '../signal.ts';

/** Collects the values of one signal, a few bytes each, and then cuts them into bands. */
export interface BandChooser {
  /** Null and what the signal cannot hold are passed over. */
  add(value: SignalValue): void;
  /** Undefined where no value was seen that bands could be made of. */
  choose(choice?: BandingChoice): Banding | undefined;
}

export function bandChooser(signal: Signal): BandChooser {
  return signalKinds[signal.kind].isNumeric ? numberChooser(signal) : answerChooser(signal);
}

/** Bands that can be stated before anything is known: those of stated answers. */
export function bandsOfAnswers(signal: Signal): Banding | undefined {
  return signalKinds[signal.kind].isNumeric ? undefined : answerChooser(signal).choose();
}

function numberChooser(signal: Signal): BandChooser {
  const column = growingColumn((length) => new Float32Array(length));
  let seen = 0;
  return {
    add(value) {
      const number = typeof value === 'string' ? daysOfDate(value) : value;
      if (typeof number !== 'number' || (typeof value === 'number') !== (signal.kind === 'number')) return;
      column.push(storedNumber(number));
      seen++;
    },
    choose: (choice) => (seen === 0 ? undefined : chooseNumberBands(signal, column.take(), choice)),
  };
}

function answerChooser(signal: Signal): BandChooser {
  const counts = new Map<string, number>();
  return {
    add(value) {
      if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1);
    },
    choose(choice) {
      const isKnown = (signal.answers?.length ?? 0) + counts.size > 0;
      return isKnown ? chooseAnswerBands(signal, counts, choice) : undefined;
    },
  };
}
