import { isBareWord } from '../../evidence/filter/filterToken.ts';
import { type GroupName, groupNames } from '../../readiness/group.ts';
import type { QuadrantKey } from '../../selection/matrix/matrix.ts';
import { dayOf } from './axisText.ts';
import type { Box } from './pointIndex.ts';

/** The group that a quadrant stands for where the axes are willingness and needs, whichever lies across. */
export function groupOfQuadrant(xField: string, yField: string, key: QuadrantKey): GroupName | null {
  if (xField === 'willingness' && yField === 'needs') return groups[key];
  if (xField === 'needs' && yField === 'willingness') return groups[mirrored[key]];
  return null;
}

const groups: Readonly<Record<QuadrantKey, GroupName>> = {
  lowLow: 'conservative',
  highLow: 'experiential',
  lowHigh: 'picky',
  highHigh: 'radical',
};

const mirrored: Readonly<Record<QuadrantKey, QuadrantKey>> = {
  lowLow: 'lowLow',
  highLow: 'lowHigh',
  lowHigh: 'highLow',
  highHigh: 'highHigh',
};

export function isHighAcross(key: QuadrantKey): boolean {
  return key === 'highLow' || key === 'highHigh';
}

export function isHighUp(key: QuadrantKey): boolean {
  return key === 'lowHigh' || key === 'highHigh';
}

/** The part of the view that a quadrant covers; null where none of it is shown. */
export function quadrantBox(key: QuadrantKey, view: Box, xCut: number, yCut: number): Box | null {
  const [x0, x1] = isHighAcross(key) ? [Math.max(view.x0, xCut), view.x1] : [view.x0, Math.min(view.x1, xCut)];
  const [y0, y1] = isHighUp(key) ? [Math.max(view.y0, yCut), view.y1] : [view.y0, Math.min(view.y1, yCut)];
  return x1 > x0 && y1 > y0 ? { x0, x1, y0, y1 } : null;
}

/** In the filter language: who lies in a quadrant, of those who match `filter`. */
export function quadrantFilter(key: QuadrantKey, x: CutAxis, y: CutAxis, filter: string | undefined): string {
  return allOf([filter, sideOf(x, isHighAcross(key)), sideOf(y, isHighUp(key))]);
}

export interface CutAxis {
  readonly field: string;
  readonly isDate: boolean;
  readonly at: number;
}

function sideOf({ field, isDate, at }: CutAxis, isHigh: boolean): string {
  if (!isDate) return `${fieldText(field)} ${isHigh ? '>=' : '<'} ${at}`;
  const day = dayOf(Math.ceil(at)).toISOString().slice(0, 10);
  return `${fieldText(field)} is known and ${isHigh ? 'not ' : ''}${fieldText(field)} before ${day}`;
}

/** Conditions that must all hold; those that are absent ask nothing. */
export function allOf(conditions: readonly (string | undefined)[]): string {
  const asked = conditions.filter((each) => each !== undefined);
  return asked.length === 1 ? (asked[0] as string) : asked.map((each) => `(${each})`).join(' and ');
}

/** The name of a field as the filter language reads it. */
export function fieldText(field: string): string {
  return isBareWord(field) ? field : JSON.stringify(field);
}

/** As points hold groups: 0 for none, else the place in `groupNames` counted from 1. */
export function groupNumber(group: GroupName | null): number {
  return group === null ? 0 : groupNames.indexOf(group) + 1;
}
