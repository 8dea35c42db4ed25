import { Malformed } from '@/planning/model/malformed';
import type { PlanDescription, RouteDescription, VisitDescription } from '@/planning/model/problem-description';

type Named = {
  readonly routes: readonly Pick<RouteDescription, 'key'>[];
  readonly visits: readonly Pick<VisitDescription, 'key' | 'pin' | 'sameDayAfterVisitKey' | 'progress' | 'crewSize'>[];
  readonly plan?: PlanDescription;
};

/** Throws `Malformed`, naming the field, when a key is given twice or a field names a route or visit that is not in the file. */
export function checkReferences({ routes, visits, plan }: Named): void {
  const routeKeys = keysOnce('routes', routes);
  const visitKeys = keysOnce('visits', visits);
  const mustBeRoute = (field: string, key: string) => mustBeKnown('route', routeKeys, field, key);
  const mustBeVisit = (field: string, key: string | undefined) => mustBeKnown('visit', visitKeys, field, key);
  visits.forEach(({ pin, sameDayAfterVisitKey, progress }, v) => {
    mustBeVisit(`visits[${v}].pin.afterVisitKey`, pin?.afterVisitKey);
    mustBeVisit(`visits[${v}].sameDayAfterVisitKey`, sameDayAfterVisitKey);
    progress?.routeKeys.forEach((key, i) => {
      const field = `visits[${v}].progress.routeKeys[${i}]`;
      mustBeRoute(field, key);
      if (progress.routeKeys.indexOf(key) < i) throw new Malformed(`${field}: ${key} is named already`);
    });
  });
  if (!plan) return;
  for (const [routeKey, order] of Object.entries(plan.routes)) {
    mustBeRoute('plan.routes', routeKey);
    order.forEach((key, i) => {
      mustBeVisit(`plan.routes.${routeKey}[${i}]`, key);
      if (order.indexOf(key) < i) throw new Malformed(`plan.routes.${routeKey}[${i}]: ${key} stands there already`);
    });
  }
  for (const key of Object.keys(plan.meetings ?? {})) mustBeVisit('plan.meetings', key);
  for (const key of Object.keys(plan.handOvers ?? {})) mustBeVisit('plan.handOvers', key);
  const standing = new Map<string, number>();
  for (const key of Object.values(plan.routes).flat()) standing.set(key, (standing.get(key) ?? 0) + 1);
  for (const { key, crewSize = 1 } of visits) {
    const times = standing.get(key) ?? 0;
    if (times > crewSize) throw new Malformed(`plan.routes: ${key} stands on ${times} routes and needs ${crewSize}`);
  }
}

function keysOnce(list: string, things: readonly { readonly key: string }[]): ReadonlySet<string> {
  const keys = new Set<string>();
  things.forEach(({ key }, i) => {
    if (keys.has(key)) throw new Malformed(`${list}[${i}].key: ${key} is taken`);
    keys.add(key);
  });
  return keys;
}

function mustBeKnown(kind: string, keys: ReadonlySet<string>, field: string, key: string | undefined): void {
  if (key !== undefined && !keys.has(key)) throw new Malformed(`${field}: no ${kind} has the key ${key}`);
}
