import { v7 } from 'uuid';
import type { IdSource } from '@/use-cases/ports/id-source';

export const newId: IdSource = <Id extends string>() => v7() as Id;
