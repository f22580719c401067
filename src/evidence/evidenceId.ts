/** What signals and sources are called in paths, filters and maps: letters, digits, `_`, `.` and `-`, a letter or digit first. */
export const idPattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*$/u;
