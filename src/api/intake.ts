import { z } from 'zod';
import { AddAddress } from '@/domain/commands/add-address';
import { CancelWorkOrder } from '@/domain/commands/cancel-work-order';
import { someText } from '@/domain/commands/fields';
import { OpenWorkOrder } from '@/domain/commands/open-work-order';
import { ReportAgain } from '@/domain/commands/report-again';
import { RequalifyWorkOrder } from '@/domain/commands/requalify-work-order';
import { CustomerId, ServicePointId } from '@/domain/ids';
import { addAddress } from '@/use-cases/intake/add-address';
import { cancelWorkOrder } from '@/use-cases/intake/cancel-work-order';
import { openWorkOrder } from '@/use-cases/intake/open-work-order';
import { reportAgain } from '@/use-cases/intake/report-again';
import { requalifyWorkOrder } from '@/use-cases/intake/requalify-work-order';
import { command, question, router } from './trpc';

const Words = z.strictObject({ words: someText(100) });
const Address = z.strictObject({ words: someText(200) });
const Whose = z.strictObject({ servicePointId: ServicePointId.nullable(), customerId: CustomerId.nullable() });
const Where = z.strictObject({ servicePointId: ServicePointId });

export const intake = router({
  findCaller: question(Words, (ports, actor, { words }) => ports.intake.findCaller(actor.territoryId, words)),
  findAddress: question(Words, (ports, actor, { words }) => ports.intake.findAddress(actor.territoryId, words)),
  addressCandidates: question(Address, (ports, _, { words }) => ports.geocoder.candidates(words)),
  communes: question(z.void(), (ports, actor) => ports.intake.communes(actor.territoryId)),
  history: question(Whose, (ports, actor, whose) => ports.intake.history(actor.territoryId, whose)),
  alreadyReported: question(Where, (ports, actor, { servicePointId }) =>
    ports.intake.alreadyReported(actor.territoryId, servicePointId, ports.clock.now().toString()),
  ),
  openWorkOrder: command(OpenWorkOrder, openWorkOrder),
  requalifyWorkOrder: command(RequalifyWorkOrder, requalifyWorkOrder),
  cancelWorkOrder: command(CancelWorkOrder, cancelWorkOrder),
  reportAgain: command(ReportAgain, reportAgain),
  addAddress: command(AddAddress, addAddress),
});
