/** What is wrong with a file or a problem somebody wrote: one sentence that names the line or the field. */
export class Malformed extends Error {}
