import { randomBytes } from 'node:crypto';
import { access, constants, copyFile, link, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Replaces the file's content at once: readers see the old or the new text, never half of it, and a failure leaves
 * the old one. Mode and link stay. Throws the error of the file system.
 */
export async function writeAtomic(path: string, content: Uint8Array): Promise<void> {
  const target = await realpath(path);
  await access(target, constants.W_OK);
  const status = await stat(target);
  // A device or a pipe has no old content to keep, and no file may take its place.
  if (!status.isFile()) return await writeFile(target, content);
  const { mode, uid, gid } = status;
  const temporary = temporaryBeside(target);
  try {
    const file = await open(temporary, 'wx', mode & 0o777);
    try {
      await file.writeFile(content);
      await file.chmod(mode & 0o7777);
      // Only the owner or root may hand a file on; for others the new file is theirs, as with any editor.
      await file.chown(uid, gid).catch(() => {});
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Makes a file that is whole from its first moment. Throws EEXIST, touching nothing, where one of the name is there. */
export async function createAtomic(path: string, content: Uint8Array): Promise<void> {
  const temporary = temporaryBeside(path);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await link(temporary, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw error;
      // The file system knows no links.
      return copyFile(temporary, path, constants.COPYFILE_EXCL);
    });
  } finally {
    await rm(temporary, { force: true });
  }
}

function temporaryBeside(path: string): string {
  return join(dirname(path), `.gouji-${randomBytes(6).toString('hex')}.tmp`);
}
