import { generatedDay } from '../bench/days/generated-day';

/** `npm run generate-day -- --technicians T --visits V --seed K`: writes a realistic problem to standard output. */
process.exitCode = generatedDay(process.argv.slice(2), process.stdout, process.stderr);
