import { createServer } from 'node:net';

/** The wished port when nobody listens on it, else any free one. Asked on `host`, loopback unless told. */
export async function freePort(wished = 0, host = '127.0.0.1'): Promise<number> {
  return (await isFree(wished, host)) ?? (await freePort(0, host));
}

/** The port really obtained, or undefined when it is taken. */
export async function isFree(port: number, host: string): Promise<number | undefined> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(undefined) : reject(error),
    );
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}
