import { questionBench } from '../bench/questions/question-bench';

/** `npm run bench:questions [-- TIMES]`: how long every question takes, at four sizes. */
process.exitCode = questionBench(Number(process.argv[2] ?? 200)) ? 0 : 1;
