import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { embeddedSecrets, readSettings, requireFreePort } from './settings';

test.each(['0', '65536', 'http', '-1', '3000.5'])('PORT=%s is refused by name', (PORT) => {
  expect(() => readSettings({ PORT } as unknown as NodeJS.ProcessEnv)).toThrow(
    `PORT must be a number from 1 to 65535, not "${PORT}".`,
  );
});

test('a port somebody listens on is refused before anything is built', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const settings = readSettings({ PORT: String(port), HOST: '127.0.0.1' } as unknown as NodeJS.ProcessEnv);
  await expect(requireFreePort(settings)).rejects.toThrow(`already listens on port ${port}`);
  await new Promise((resolve) => server.close(resolve));
  await expect(requireFreePort(settings)).resolves.toBeUndefined();
});

test('secrets are made once, for our eyes only, and the environment wins', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fontainier-secrets-'));
  const env = (more: object) => more as NodeJS.ProcessEnv;
  const made = embeddedSecrets(folder, env({}));
  expect(made.AUTH_SECRET).toMatch(/^[0-9a-f]{64}$/);
  expect(made.LINK_SECRET).not.toBe(made.AUTH_SECRET);
  expect(embeddedSecrets(folder, env({}))).toEqual(made);
  expect(embeddedSecrets(folder, env({ LINK_SECRET: 'mine' }))).toEqual({ ...made, LINK_SECRET: 'mine' });
  expect(statSync(join(folder, 'secrets.json')).mode & 0o077).toBe(0);
  rmSync(folder, { recursive: true });
});
