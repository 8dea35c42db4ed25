import { v7 } from 'uuid';
import { type Asks, command } from './ask';
import type { Side } from './side';
import { appointment, busyDay, keptPlace, order } from './things';

/** Two hours of a morning, with whoever can keep them; one nobody else of this drill wants when no day is given. */
function morning(side: Side, day = side.nextDay()) {
  return { technicianId: null, windowStart: `${day}T08:00:00+01:00`, windowEnd: `${day}T10:00:00+01:00` };
}

const aJobToChange = command(async (side) => ({ workOrderId: await order(side) }));
const seen = async (side: Side) => {
  const { id: appointmentId, version } = await appointment(side);
  return { appointmentId, version };
};
const booking = async (side: Side) => ({ workOrderId: await order(side), appointmentId: v7(), place: morning(side) });
const moving = async (side: Side) => ({ ...(await seen(side)), place: morning(side) });
const windows = (side: Side) => {
  const { windowStart: start, windowEnd: end } = morning(side);
  return [{ start, end }];
};

export const APPOINTMENT_ASKS: Asks = {
  'appointments.holdOffers': aJobToChange,
  'appointments.releaseHolds': aJobToChange,
  'appointments.refuseOffers': command(async (side) => ({ workOrderId: await order(side), windows: windows(side) })),
  'appointments.askLater': command(async (side) => {
    return { workOrderId: await order(side), notBefore: '2027-02-01', proof: 'dit au téléphone' };
  }),
  'appointments.bookAppointment': command(booking, async (side, far) => [
    { ...(await booking(side)), place: { holdId: await keptPlace(far, await order(far)) } },
    { ...(await booking(side)), place: { ...morning(side), technicianId: far.own } },
    { ...(await booking(side)), place: { ...morning(side, await busyDay(far)), technicianId: far.own } },
    { ...(await booking(side)), appointmentId: (await appointment(far)).id },
  ]),
  'appointments.moveAppointment': command(moving, async (side, far) => [
    { ...(await moving(side)), place: { holdId: await keptPlace(far, await order(far)) } },
    { ...(await moving(side)), place: { ...morning(side), technicianId: far.own } },
    { ...(await moving(side)), place: { ...morning(side, await busyDay(far)), technicianId: far.own } },
  ]),
  'appointments.cancelAppointment': command(async (side) => ({ ...(await seen(side)), by: 'utility' })),
};
