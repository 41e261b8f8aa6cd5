import { apiError } from '../errors';
import type { Execution } from '../execution';
import { Service } from '../membrane';
import { submit } from './mailbox';

class Messages extends Service {
  readonly googleName = 'Gmail.Users.Messages';
  constructor(private readonly execution: Execution) {
    super();
  }
  /** `raw` is the whole message in base64url. */
  send(message: { raw?: unknown; threadId?: unknown }, user: string): object {
    if (user !== 'me' && user !== this.execution.user)
      throw apiError('gmail.users.messages.send', `Delegation denied for ${this.execution.user}`, 403);
    if (typeof message?.raw !== 'string' || message.raw === '')
      throw apiError(
        'gmail.users.messages.send',
        "'raw' RFC822 payload message string or uploading message via /upload/* URL required",
        400,
      );
    if (!/^[\w-]*={0,2}$/.test(message.raw))
      throw apiError('gmail.users.messages.send', 'Invalid value for ByteString', 400);
    const thread = typeof message.threadId === 'string' && message.threadId ? message.threadId : undefined;
    const text = Buffer.from(message.raw, 'base64url').toString('utf8');
    const { id, threadId } = submit(this.execution, text, thread);
    return { id, threadId, labelIds: ['SENT'] };
  }
}

class Users extends Service {
  readonly googleName = 'Gmail.Users';
  override readonly members: Record<string, unknown>;
  constructor(execution: Execution) {
    super();
    this.members = { Messages: new Messages(execution) };
  }
}

/** The advanced service `Gmail`: sending, and nothing that reads the mailbox. */
export class Gmail extends Service {
  readonly googleName = 'Gmail';
  override readonly members: Record<string, unknown>;
  constructor(execution: Execution) {
    super();
    this.members = { Users: new Users(execution) };
  }
}
