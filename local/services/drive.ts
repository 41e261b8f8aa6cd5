import type { DriveFiles } from '../drive/drive';
import type { PermissionRecord } from '../drive/record';
import { apiError } from '../errors';
import type { Execution } from '../execution';
import { Service } from '../membrane';
import { Files } from './drive-files';
import { readOptions } from './drive-requests';
import { selectFields } from './field-mask';
import { isAddress } from './mailbox';

const CREATE = 'drive.permissions.create';
const ROLES = new Set(['reader', 'commenter', 'writer']);

/** `Drive.Permissions` of the advanced service. */
export class Permissions extends Service {
  readonly googleName = 'Drive.Permissions';
  private readonly files: DriveFiles;

  constructor(private readonly execution: Execution) {
    super();
    this.files = execution.world.files;
  }

  /** Shows a file to a person; his own executions see it no more than before. */
  create(
    permission: { role?: unknown; type?: unknown; emailAddress?: unknown },
    fileId: string,
    options?: unknown,
  ): unknown {
    const { fields } = readOptions(CREATE, options);
    const file = this.files.visible(this.execution.user, fileId);
    if (!file) throw apiError(CREATE, `File not found: ${fileId}.`, 404);
    const { role, type, emailAddress } = permission ?? {};
    if (typeof type !== 'string') throw apiError(CREATE, 'The permission type field is required.', 400);
    if (typeof role !== 'string') throw apiError(CREATE, 'The permission role field is required.', 400);
    if (!ROLES.has(role) || type !== 'user')
      throw apiError(CREATE, 'The specified role or type is not emulated by the local host.', 400);
    if (typeof emailAddress !== 'string' || !isAddress(emailAddress))
      throw apiError(
        CREATE,
        'The specified emailAddress is invalid or not applicable for the given permission type.',
        400,
      );
    const known = file.permissions.find((each) => each.emailAddress === emailAddress);
    const id = known?.id ?? String(this.execution.world.draw.integer(2 ** 31)).padStart(20, '1');
    const record: PermissionRecord = { id, type, role, emailAddress };
    file.permissions = [...file.permissions.filter((each) => each !== known), record];
    const answer = { kind: 'drive#permission', ...record };
    return selectFields(answer, fields ?? 'kind,id,type,role', () => true);
  }
}

/** The advanced service `Drive`, under drive.file: an account sees what this very script made for it. */
export class Drive extends Service {
  readonly googleName = 'Drive';
  override readonly members: Record<string, unknown>;
  constructor(execution: Execution) {
    super();
    this.members = { Files: new Files(execution), Permissions: new Permissions(execution) };
  }
}
