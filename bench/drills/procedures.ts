import { root } from '@/api/root';

/** Every procedure of the product by path, and whether it changes something. */
export const PROCEDURES: readonly { readonly path: string; readonly isCommand: boolean }[] = Object.entries(
  root._def.procedures as unknown as Record<string, { readonly _def: { readonly type: string } }>,
).map(([path, procedure]) => ({ path, isCommand: procedure._def.type === 'mutation' }));
