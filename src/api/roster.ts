import { z } from 'zod';
import { CancelAbsence, PutOnCall, RecordAbsence, TakeOffCall } from '@/domain/commands/attendance';
import { RegisterTechnician } from '@/domain/commands/register-technician';
import { RotaWish } from '@/domain/commands/rota-wish';
import { putOnCall } from '@/use-cases/register/put-on-call';
import { cancelAbsence, recordAbsence } from '@/use-cases/register/record-absence';
import { registerTechnician } from '@/use-cases/register/register-technician';
import { rota } from '@/use-cases/register/rota';
import { takeOffCall } from '@/use-cases/register/take-off-call';
import { command, question, router } from './trpc';

export const roster = router({
  technicians: question(z.void(), (ports, actor) =>
    ports.register.technicians(actor.territoryId, ports.clock.now().toString()),
  ),
  rota: question(RotaWish, rota),
  registerTechnician: command(RegisterTechnician, registerTechnician),
  recordAbsence: command(RecordAbsence, recordAbsence),
  cancelAbsence: command(CancelAbsence, cancelAbsence),
  putOnCall: command(PutOnCall, putOnCall),
  takeOffCall: command(TakeOffCall, takeOffCall),
});
