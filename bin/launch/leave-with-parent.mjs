// Preloaded into the web server and the worker: when whoever started them dies, even of a kill -9, the channel closes
// and they leave too, so nothing keeps the port. First as on Ctrl+C, then for good. What they start inherits this file
// and talks to its own parent over its own channel, which is none of our business.
if (process.channel && process.ppid === Number(process.env.SUPERVISOR_PID)) {
  process.channel.unref(); // or listening below would keep a process alive that has nothing left to do
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 3000).unref();
  });
  if (!process.connected) process.exit(1);
}
