/** The life of a visit, in order; `absent` and `cancelled` end it unserved. */
export const VISIT_STATES = [
  'planned',
  'dispatched',
  'accepted',
  'travelling',
  'onSite',
  'safe',
  'done',
  'absent',
  'cancelled',
] as const;

export type VisitState = (typeof VISIT_STATES)[number];

const OVER: readonly VisitState[] = ['done', 'absent', 'cancelled'];
const UNDER_WAY: readonly VisitState[] = ['travelling', 'onSite', 'safe'];

export function isOver(state: VisitState): boolean {
  return OVER.includes(state);
}

/** True from departure to closing: nothing may plan it elsewhere. */
export function isUnderWay(state: VisitState): boolean {
  return UNDER_WAY.includes(state);
}
