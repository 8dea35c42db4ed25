/** Next's own start hook: the configuration is read before the first request, so that what is wrong is said at once. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') (await import('@/composition')).openWeb();
}
