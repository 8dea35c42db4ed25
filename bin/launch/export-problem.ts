import { writeFileSync } from 'node:fs';
import { fileOf } from '@/adapters/problem-file/problem-file';
import { ROADS } from '@/adapters/travel/estimate';
import type { Product } from '@/composition';
import { parisDay } from '@/domain/calendar/paris';
import { planningQuestion } from '@/use-cases/dispatch/planning-question';
import { chosenTerritory } from './chosen-territory';
import type { ExportWish } from './export-wish';

/** Writes the problem and says what is in it. Drives are those of the estimate, as in every plan. */
export async function exportProblem(product: Product, wish: ExportWish): Promise<string> {
  const { ports } = product;
  await ports.clock.sync();
  const territoryId = await chosenTerritory(product, wish.territory);
  const from = wish.from ?? parisDay(ports.clock.now());
  const to = wish.to ?? from;
  const { problem, plan, withoutPlace } = await planningQuestion(ports, territoryId, { from, to });
  const file = fileOf(problem, { kind: 'estimate', ...ROADS }, plan);
  writeFileSync(wish.file, `${JSON.stringify(file)}\n`);
  const planned = new Set(Object.values(plan.routes).flat()).size;
  const sentences = [
    `${wish.file}: ${problem.routes.length} routes, ${problem.visits.length} visits, ${planned} of them planned, from ${from} to ${to}`,
    ...(withoutPlace > 0 ? [`${withoutPlace} jobs are left out: nobody knows where they are`] : []),
  ];
  return sentences.join('\n');
}
