import type { Execution } from '../execution';
import { Service } from '../membrane';

/** A Google account. */
export class User extends Service {
  readonly googleName = 'User';
  constructor(private readonly email: string) {
    super();
  }
  getEmail(): string {
    return this.email;
  }
  getUserLoginId(): string {
    return this.email;
  }
}

/** The global `Session`. */
export class Session extends Service {
  readonly googleName = 'Session';
  constructor(private readonly execution: Execution) {
    super();
  }
  getActiveUser(): User {
    return new User(this.execution.user);
  }
  getEffectiveUser(): User {
    return new User(this.execution.user);
  }
  getScriptTimeZone(): string {
    return this.execution.world.manifest.timeZone;
  }
  getActiveUserLocale(): string {
    return 'fr';
  }
  getTemporaryActiveUserKey(): string {
    return Buffer.from(this.execution.user).toString('base64');
  }
}
