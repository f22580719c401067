/** What the answers of one customer decide. */
export function callReason(isGroupKnown: boolean, isInWave: boolean): 'may-enter' | 'may-leave' | 'group-unknown' {
  if (!isGroupKnown) return 'group-unknown';
  return isInWave ? 'may-leave' : 'may-enter';
}
