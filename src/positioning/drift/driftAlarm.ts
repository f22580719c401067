/** What may have come apart, and what to do about each. */
export const driftRemedies = {
  filterInvalid: 'mendFilter',
  reviewOverdue: 'review',
  changeNeeded: 'changeStatement',
  targetMissed: 'sharpenTarget',
  soldOutside: 'sellInside',
  focusNotNamed: 'nameProblem',
  solvesNoFocus: 'dropProblem',
  departmentsDiffer: 'talkWithDepartments',
} as const;

export type DriftAlarm = keyof typeof driftRemedies;
export const driftAlarms = Object.keys(driftRemedies) as readonly DriftAlarm[];
