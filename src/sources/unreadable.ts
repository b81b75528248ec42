/** Why a file cannot be read, from what the system says. */
import { EXIT, Failure } from '../failure.ts';

/** The Failure that an error of the file system, of gzip or of zstd stands for; the error itself if it stands for none. */
export function unreadable(name: string, error: unknown): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  const reason = typeof code === 'string' && Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  if (reason === undefined) return error;
  return new Failure(reason.code, EXIT.unreadable, reason.says, { where: name, remedy: reason.remedy });
}

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
  EACCES: {
    code: 'no_permission',
    says: 'this file may not be read by you',
    remedy: 'Ask for permission to read it.',
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
