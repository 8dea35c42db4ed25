import { initTRPC, TRPCError } from '@trpc/server';
import { ZodError, type z } from 'zod';
import type { Actor } from '@/use-cases/ports/actor';
import type { Ports } from '@/use-cases/ports/ports';
import { ACCESS } from './access';

/** What every call brings: who asks (null: nobody signed in), the ports, and the id its log lines carry. */
export type Context = { readonly actor: Actor | null; readonly ports: Ports; readonly requestId: string };

const t = initTRPC.context<Context>().create({
  errorFormatter({ shape, error, ctx }) {
    const issues = error.cause instanceof ZodError ? error.cause.issues.map(({ path, code }) => ({ path, code })) : [];
    const { code, httpStatus, path } = shape.data;
    const isOurs = code === 'INTERNAL_SERVER_ERROR';
    return {
      code: shape.code,
      message: isOurs ? 'internal error' : code,
      data: { code, httpStatus, path, issues, requestId: ctx?.requestId },
    };
  },
});

export const router = t.router;

/** The one gate: reads the table of rights, refuses what is not in it. */
const guarded = t.procedure.use(({ path, ctx, next }) => {
  const right = ACCESS[path];
  if (right?.by !== 'session') throw new TRPCError({ code: 'FORBIDDEN' });
  const { actor } = ctx;
  if (!actor) throw new TRPCError({ code: 'UNAUTHORIZED' });
  if (actor.role === 'customer' || actor.role === 'system') throw new TRPCError({ code: 'FORBIDDEN' });
  if (!right.roles.includes(actor.role)) throw new TRPCError({ code: 'FORBIDDEN' });
  if (right.scope === 'own' && !actor.technicianId) throw new TRPCError({ code: 'FORBIDDEN' });
  return next({ ctx: { ...ctx, actor } });
});

/** A procedure that changes something: one use case, same name. A refusal is an answer, not an error. */
export function command<Schema extends z.ZodType, Answer>(
  schema: Schema,
  useCase: (ports: Ports, actor: Actor, input: z.output<Schema>) => Promise<Answer>,
) {
  return guarded.input(schema).mutation(({ ctx, input }) => useCase(ctx.ports, ctx.actor, input as z.output<Schema>));
}

/** A procedure that only looks. */
export function question<Schema extends z.ZodType, Answer>(
  schema: Schema,
  ask: (ports: Ports, actor: Actor, input: z.output<Schema>) => Promise<Answer>,
) {
  return guarded.input(schema).query(({ ctx, input }) => ask(ctx.ports, ctx.actor, input as z.output<Schema>));
}
