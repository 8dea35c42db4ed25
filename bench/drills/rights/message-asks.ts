import { type Asks, always, command, nothing } from './ask';
import type { Side } from './side';
import { appointment, letter, openTask } from './things';

async function told(side: Side) {
  const { workOrderId, id: appointmentId, version } = await appointment(side);
  return { workOrderId, appointmentId, version, taskId: null };
}

export const MESSAGE_ASKS: Asks = {
  'messages.list': always({ statuses: null, words: '' }),
  'messages.letters': nothing,
  'messages.handOverLetter': command(async (side) => ({ messageId: await letter(side), proof: 'bordereau 12' })),
  'messages.markTold': command(told, async (side, far) => [
    { ...(await told(side)), appointmentId: (await appointment(far)).id },
  ]),
  'tasks.list': nothing,
  'tasks.closeTask': command(async (side) => ({ taskId: await openTask(side) })),
};
