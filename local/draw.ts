/** Everything random in the world, from one seed, so that a run can be played again (mulberry32). */
export class Draw {
  constructor(private state: number) {}

  /** In [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  integer(below: number): number {
    return Math.floor(this.next() * below);
  }
  /** Lower-case hexadecimal digits. */
  hex(length: number): string {
    return Array.from({ length }, () => this.integer(16).toString(16)).join('');
  }
  /** An id as Drive gives them. */
  id(length: number): string {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';
    return Array.from({ length }, () => letters[this.integer(64)]).join('');
  }
  restart(position: number): void {
    this.state = position;
  }
  /** Where the next drawing starts. */
  get position(): number {
    return this.state;
  }
}
