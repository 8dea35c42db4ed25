export type LockEntry = {
  readonly version?: string;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optional?: true;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
export type Lock = { readonly packages: Readonly<Record<string, LockEntry>> };

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openbsd', 'netbsd', 'openharmony', 'sunos', 'win32', 'aix'];
const PROCESSORS: readonly (readonly [RegExp, string])[] = [
  [/arm64|aarch64/, 'arm64'],
  [/\barm\b|armv7|armhf|gnueabihf|musleabihf/, 'arm'],
  [/x64|x86_64/, 'x64'],
  [/ia32|i686/, 'ia32'],
  [/ppc64/, 'ppc64'],
  [/riscv64/, 'riscv64'],
  [/s390x/, 's390x'],
  [/loong64/, 'loong64'],
  [/mips64el/, 'mips64el'],
  [/wasm32/, 'wasm32'],
];

/**
 * Entries for the optional packages of other platforms which the lock leaves out, by their place in it. Some registries hide
 * those packages from this platform; npm then writes a lock without them, which `npm ci` refuses. The place is
 * the root, or, when another version stands there, below the package that asks for it.
 */
export function missingPlatforms({ packages }: Lock): Record<string, LockEntry> {
  const missing: Record<string, LockEntry> = {};
  for (const [path, { optionalDependencies = {} }] of Object.entries(packages))
    for (const [name, range] of Object.entries(optionalDependencies)) {
      if (isResolved(packages, path, name)) continue;
      const entry = entryFor(name, range.replace(/^[^\d]*/, ''));
      const atRoot = `node_modules/${name}`;
      const taken = missing[atRoot] && missing[atRoot].version !== entry.version;
      missing[taken ? `${path}/${atRoot}` : atRoot] = entry;
    }
  return missing;
}

/** Node's own search: beside the package, then upwards. */
function isResolved(packages: Lock['packages'], path: string, name: string): boolean {
  if (`${path ? `${path}/` : ''}node_modules/${name}` in packages) return true;
  return path !== '' && isResolved(packages, path.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, ''), name);
}

function entryFor(name: string, version: string): LockEntry {
  const platform = name.slice(name.lastIndexOf('/') + 1);
  const os = SYSTEMS.filter((system) => platform.split('-').includes(system));
  const cpu = PROCESSORS.filter(([pattern]) => pattern.test(platform)).map(([, name]) => name);
  if (os.length === 0 && cpu.length === 0)
    throw new Error(`${name}@${version}: cannot tell its platform from its name`);
  const libc = os.includes('linux')
    ? (platform.match(/musl|glibc|gnu/) ?? []).map((c) => (c === 'gnu' ? 'glibc' : c))
    : [];
  return {
    version,
    ...(cpu.length ? { cpu } : {}),
    ...(libc.length ? { libc } : {}),
    optional: true,
    ...(os.length ? { os } : {}),
  };
}
