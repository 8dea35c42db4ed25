import { launch } from './launch/launch';

await launch({ dev: true });
