/** Why a file cannot be read, from what the system says. */
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';

interface Reason {
  readonly code: string;
  readonly says: string;
  readonly remedy: string;
}

/** The Failure that an error of the file system, of gzip or of zstd stands for; the error itself if it stands for none. */
export function unreadable(name: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  const reason = Object.hasOwn(REASONS, code) ? REASONS[code]!() : ofTheSystem(code);
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
function ofTheSystem(code: string): Reason {
  return {
    code: 'cannot_read',
    says: words`this cannot be read (${code})`,
    remedy: words`See whether it can be opened at all; copy it to another place.`,
  };
}

const notPermitted = (): Reason => ({
  code: 'no_permission',
  says: words`this file may not be read by you`,
  remedy: words`Ask for permission to read it.`,
});

const noDevice = (): Reason => ({
  code: 'no_device',
  says: words`nothing is there that could be read: this is a device or a socket`,
  remedy: words`Name a file.`,
});

const noSuchFile = (): Reason => ({
  code: 'no_such_file',
  says: words`there is no such file`,
  remedy: words`Check the name and the folder.`,
});

const REASONS: Readonly<Record<string, () => Reason>> = {
  ENOENT: noSuchFile,
  ENOTDIR: noSuchFile,
  ENAMETOOLONG: noSuchFile,
  EISDIR: () => ({
    code: 'is_a_folder',
    says: words`this is a folder, not a file`,
    remedy: words`Name the folder by itself to read the files in it, or name those files.`,
  }),
  EACCES: notPermitted,
  EPERM: notPermitted,
  ENXIO: noDevice,
  ENODEV: noDevice,
  ELOOP: () => ({
    code: 'link_in_a_circle',
    says: words`this is a link that leads back to itself`,
    remedy: words`Name the file itself, or mend the link.`,
  }),
  EIO: () => ({
    code: 'disk_fails',
    says: words`the disk, or the network that it is on, fails to read this`,
    remedy: words`Copy the file to a disk that is sound, or export it again.`,
  }),
  EMFILE: () => ({
    code: 'too_many_open',
    says: words`too many files are open for this one to be opened`,
    remedy: words`Let more files be open at once, such as: ulimit -n 4096`,
  }),
  Z_DATA_ERROR: () => ({
    code: 'damaged_gzip',
    says: words`the gzip data is damaged`,
    remedy: words`Copy or export the file again.`,
  }),
  Z_BUF_ERROR: () => ({
    code: 'cut_gzip',
    says: words`the gzip data breaks off before its end`,
    remedy: words`Copy or export the file again.`,
  }),
  ZSTD_DAMAGED: () => ({
    code: 'damaged_zstd',
    says: words`the zstd data is damaged`,
    remedy: words`Copy or export the file again.`,
  }),
  ZSTD_CUT: () => ({
    code: 'cut_zstd',
    says: words`the zstd data breaks off before its end`,
    remedy: words`Copy or export the file again.`,
  }),
};
