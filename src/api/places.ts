import { z } from 'zod';
import { PlaceServicePoint } from '@/domain/commands/place-service-point';
import { ServicePointId } from '@/domain/ids';
import { geocodeServicePoint } from '@/use-cases/register/geocode-service-point';
import { placeServicePoint } from '@/use-cases/register/place-service-point';
import { command, question, router } from './trpc';

export const places = router({
  geocodeServicePoint: question(z.strictObject({ servicePointId: ServicePointId }), geocodeServicePoint),
  placeServicePoint: command(PlaceServicePoint, placeServicePoint),
});
