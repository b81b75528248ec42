/** Why a file cannot be read, from what the system says. */
import { EXIT, Failure } from '../failure.ts';

/** The Failure that an error of the file system, of gzip or of zstd stands for; the error itself if it stands for none. */
export function unreadable(name: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  const reason = Object.hasOwn(REASONS, code) ? REASONS[code]! : ofTheSystem(code);
  return new Failure(reason.code, EXIT.unreadable, reason.says, { where: name, remedy: reason.remedy });
}

/** Undefined for what comes neither from the system nor from what unpacks. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || error instanceof Failure) return undefined;
  if (error.message.startsWith('IO Error: No files found')) return 'ENOENT'; // What DuckDB says of it.
  const code = 'code' in error ? String(error.code) : '';
  return Object.hasOwn(REASONS, code) || 'syscall' in error ? code : undefined;
}

/** What the system says in a word of its own, where there is no better one. */
function ofTheSystem(code: string) {
  return {
    code: 'cannot_read',
    says: `this cannot be read (${code})`,
    remedy: 'See whether it can be opened at all; copy it to another place.',
  };
}

const NOT_PERMITTED = {
  code: 'no_permission',
  says: 'this file may not be read by you',
  remedy: 'Ask for permission to read it.',
};

const NO_DEVICE = {
  code: 'no_device',
  says: 'nothing is there that could be read: this is a device or a socket',
  remedy: 'Name a file.',
};

const NO_SUCH_FILE = {
  code: 'no_such_file',
  says: 'there is no such file',
  remedy: 'Check the name and the folder.',
};

const REASONS: Readonly<Record<string, { code: string; says: string; remedy: string }>> = {
  ENOENT: NO_SUCH_FILE,
  ENOTDIR: NO_SUCH_FILE,
  ENAMETOOLONG: NO_SUCH_FILE,
  EISDIR: {
    code: 'is_a_folder',
    says: 'this is a folder, not a file',
    remedy: 'Name the folder by itself to read the files in it, or name those files.',
  },
  EACCES: NOT_PERMITTED,
  EPERM: NOT_PERMITTED,
  ENXIO: NO_DEVICE,
  ENODEV: NO_DEVICE,
  ELOOP: {
    code: 'link_in_a_circle',
    says: 'this is a link that leads back to itself',
    remedy: 'Name the file itself, or mend the link.',
  },
  EIO: {
    code: 'disk_fails',
    says: 'the disk, or the network that it is on, fails to read this',
    remedy: 'Copy the file to a disk that is sound, or export it again.',
  },
  EMFILE: {
    code: 'too_many_open',
    says: 'too many files are open for this one to be opened',
    remedy: 'Let more files be open at once, such as: ulimit -n 4096',
  },
  Z_DATA_ERROR: {
    code: 'damaged_gzip',
    says: 'the gzip data is damaged',
    remedy: 'Copy or export the file again.',
  },
  Z_BUF_ERROR: {
    code: 'cut_gzip',
    says: 'the gzip data breaks off before its end',
    remedy: 'Copy or export the file again.',
  },
  ZSTD_DAMAGED: {
    code: 'damaged_zstd',
    says: 'the zstd data is damaged',
    remedy: 'Copy or export the file again.',
  },
  ZSTD_CUT: {
    code: 'cut_zstd',
    says: 'the zstd data breaks off before its end',
    remedy: 'Copy or export the file again.',
  },
};
