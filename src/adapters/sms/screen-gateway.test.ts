import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { MessageId } from '@/domain/ids';
import { screenGateway } from './screen-gateway';

test('without a provider a text is kept for the Messages screen and never called sent', async () => {
  const messageId = MessageId.parse('01990000-0000-7000-8000-000000000001');
  const kept = await screenGateway.send({ messageId, to: '+33639980001', body: 'Bonjour' });
  expect(kept).toMatchObject({ ok: true, value: { status: 'notSent' } });
  expect(
    await screenGateway.find({ to: '+33639980001', body: 'Bonjour', sentAfter: Temporal.Now.instant() }),
  ).toBeNull();
});
