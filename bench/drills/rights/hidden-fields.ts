import { v7 } from 'uuid';
import type { Disguise } from './send';
import type { Side } from './side';

/** Fields of somebody who would like to decide who acts, and on what. */
export function smuggled(far: Side): Readonly<Record<string, unknown>> {
  const { territoryId, author } = far.dispatcher;
  const actor = { author, name: 'Ana', role: 'administrator', territoryId, technicianId: far.own, source: 'desk' };
  return { territoryId, author, role: 'administrator', technicianId: far.own, actor, source: 'import', ctx: { actor } };
}

/** The same beside the input: in the address and in the headers. */
export function disguise(far: Side): Disguise {
  const { territoryId, author } = far.dispatcher;
  const query = new URLSearchParams({ territoryId, role: 'administrator', author, technicianId: far.own }).toString();
  const names = { 'x-role': 'administrator', 'x-territory-id': territoryId, 'x-user-id': author };
  return { query, headers: { ...names, 'x-technician-id': far.own, 'x-request-id': v7() } };
}

/** An input with each smuggled field in turn, at its top and in everything inside it. Fields it has or admits are left alone. */
export function withHidden(
  input: unknown,
  fields: Readonly<Record<string, unknown>>,
  admitted: readonly string[] = [],
): unknown[] {
  if (input === undefined) return [fields];
  const names = Object.keys(fields).filter((name) => !Object.hasOwn(input as object, name) && !admitted.includes(name));
  const alone = names.map((name) => ({ ...(input as object), [name]: fields[name] }));
  const inside = Object.entries(input as object).flatMap(([name, value]) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    return [{ ...(input as object), [name]: { ...value, territoryId: fields.territoryId, author: fields.author } }];
  });

  return [...alone, ...inside];
}
