import { AskLater } from '@/domain/commands/ask-later';
import { BookAppointment } from '@/domain/commands/book-appointment';
import { CancelAppointment } from '@/domain/commands/cancel-appointment';
import { HoldOffers } from '@/domain/commands/hold-offers';
import { MoveAppointment } from '@/domain/commands/move-appointment';
import { RefuseOffers } from '@/domain/commands/refuse-offers';
import { ReleaseHolds } from '@/domain/commands/release-holds';
import { askLater } from '@/use-cases/appointments/ask-later';
import { bookAppointment } from '@/use-cases/appointments/book-appointment';
import { cancelAppointment } from '@/use-cases/appointments/cancel-appointment';
import { holdOffers } from '@/use-cases/appointments/hold-offers';
import { moveAppointment } from '@/use-cases/appointments/move-appointment';
import { refuseOffers } from '@/use-cases/appointments/refuse-offers';
import { releaseHolds } from '@/use-cases/appointments/release-holds';
import { command, router } from './trpc';

export const appointments = router({
  holdOffers: command(HoldOffers, holdOffers),
  releaseHolds: command(ReleaseHolds, releaseHolds),
  refuseOffers: command(RefuseOffers, refuseOffers),
  askLater: command(AskLater, askLater),
  bookAppointment: command(BookAppointment, bookAppointment),
  moveAppointment: command(MoveAppointment, moveAppointment),
  cancelAppointment: command(CancelAppointment, cancelAppointment),
});
