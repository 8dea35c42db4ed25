type Breaks = {
  readonly breaks: readonly { readonly rule: string; readonly workOrderId: string | null }[];
};

/**
 * What keeps a drop from being made: nothing; only the window promised for this very job, which can be given again; or a
 * rule of the plan.
 */
export function inTheWay({ breaks }: Breaks, workOrderId: string): 'nothing' | 'ownWindow' | 'rule' {
  if (breaks.length === 0) return 'nothing';
  const isOwn = breaks.every((one) => one.rule === 'promisedWindow' && one.workOrderId === workOrderId);
  return isOwn ? 'ownWindow' : 'rule';
}

type AtTime = Breaks & { readonly arrival: string | null };

/** The soonest the technician could be there, where the time asked for is what cannot be, whatever its own window says; null where something else is in the way. */
export function notBefore({ breaks, arrival }: AtTime, workOrderId: string): string | null {
  const isOwn = (one: Breaks['breaks'][number]) => one.workOrderId === workOrderId;
  const others = breaks.filter((one) => !(isOwn(one) && one.rule === 'promisedWindow'));
  return others.length > 0 && others.every((one) => isOwn(one) && one.rule === 'timePin') ? arrival : null;
}
