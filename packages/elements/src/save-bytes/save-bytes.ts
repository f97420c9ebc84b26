/** Gives what the platform keeps to the person as a file. */
export function saveBytes(name: string, bytes: Uint8Array, type = ''): void {
  // A file's bytes never lie in shared memory.
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
