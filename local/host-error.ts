/** A function of the bundle threw, or its execution was ended. `message` is what the person would read. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    message: string,
    /** The execution was ended before its time; nothing it had not flushed remains. */
    readonly killed: boolean,
    /** Stack inside the bundle. */
    readonly remoteStack = '',
  ) {
    super(message);
  }
}
