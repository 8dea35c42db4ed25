/** Makes a fresh UUIDv7 for what is born on the server. */
export type IdSource = <Id extends string>() => Id;
