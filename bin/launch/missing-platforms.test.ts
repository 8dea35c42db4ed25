import { expect, test } from 'vitest';
import { missingPlatforms } from './missing-platforms';

test('a platform the lock leaves out is added, one it has is not', () => {
  const lock = {
    packages: {
      'node_modules/tool': { optionalDependencies: { '@tool/linux-x64': '1.2.0', '@tool/darwin-arm64': '^1.2.0' } },
      'node_modules/@tool/linux-x64': { version: '1.2.0' },
    },
  };
  expect(missingPlatforms(lock)).toEqual({
    'node_modules/@tool/darwin-arm64': { version: '1.2.0', cpu: ['arm64'], os: ['darwin'], optional: true },
  });
});

test('two versions of one platform package each get a place', () => {
  const lock = {
    packages: {
      'node_modules/tool': { optionalDependencies: { '@tool/win32-x64-msvc': '1.0.0' } },
      'node_modules/a/node_modules/tool': { optionalDependencies: { '@tool/win32-x64-msvc': '2.0.0' } },
    },
  };
  expect(Object.keys(missingPlatforms(lock))).toEqual([
    'node_modules/@tool/win32-x64-msvc',
    'node_modules/a/node_modules/tool/node_modules/@tool/win32-x64-msvc',
  ]);
});

test.each([
  ['cli-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
  ['binding-linux-arm-musleabihf', { os: ['linux'], cpu: ['arm'], libc: ['musl'] }],
  ['swc-linux-ppc64-gnu', { os: ['linux'], cpu: ['ppc64'], libc: ['glibc'] }],
  ['oxide-wasm32-wasi', { cpu: ['wasm32'] }],
  ['swc-win32-ia32-msvc', { os: ['win32'], cpu: ['ia32'] }],
])('%s says for which machine it is', (name, platform) => {
  const lock = { packages: { 'node_modules/tool': { optionalDependencies: { [`@x/${name}`]: '1.0.0' } } } };
  expect(missingPlatforms(lock)).toEqual({
    [`node_modules/@x/${name}`]: { version: '1.0.0', optional: true, ...platform },
  });
});

test('a package whose name says nothing of a machine is not guessed at', () => {
  const lock = { packages: { 'node_modules/tool': { optionalDependencies: { mystery: '1.0.0' } } } };
  expect(() => missingPlatforms(lock)).toThrow('mystery@1.0.0');
});
