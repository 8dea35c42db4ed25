import { z } from 'zod';
import { someText } from '@/domain/commands/fields';
import { OpenWorkOrder } from '@/domain/commands/open-work-order';
import { openWorkOrder } from '@/use-cases/intake/open-work-order';
import { command, question, router } from './trpc';

const Words = z.strictObject({ words: someText(100) });

export const intake = router({
  findCaller: question(Words, (ports, actor, { words }) => ports.intake.findCaller(actor.territoryId, words)),
  findAddress: question(Words, (ports, actor, { words }) => ports.intake.findAddress(actor.territoryId, words)),
  openWorkOrder: command(OpenWorkOrder, openWorkOrder),
});
