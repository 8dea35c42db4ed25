import { z } from 'zod';
import { Replay } from '@/domain/commands/replay';
import { RotateFeed } from '@/domain/commands/rotate-feed';
import { feedAddress } from '@/use-cases/field/feed-address';
import { replay } from '@/use-cases/field/replay';
import { rotateFeed } from '@/use-cases/field/rotate-feed';
import { tour } from '@/use-cases/field/tour';
import { command, question, router } from './trpc';

/** `unsent`: how many entries the tablet has not sent yet. */
const TourRequest = z.strictObject({ unsent: z.int().nonnegative() });

export const field = router({
  tour: question(TourRequest, tour),
  replay: command(Replay, replay),
  feedAddress: question(z.strictObject({}), feedAddress),
  rotateFeed: command(RotateFeed, rotateFeed),
});
