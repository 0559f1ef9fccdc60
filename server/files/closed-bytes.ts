import type { Seal } from '#adapters/postgres/seal.ts';

/** A file as only the inspection role can open it: base64 of its bytes under their seal. */
export function closedBytes(bytes: Buffer, inspection: Seal): Buffer {
  return inspection.close(bytes.toString('base64'));
}

/** The bytes of a closed file; those of one that is not closed yet as they are. */
export function openedBytes(bytes: Buffer, inspection: Seal): Buffer {
  return isClosed(bytes, inspection) ? Buffer.from(inspection.open(bytes), 'base64') : bytes;
}

/** True where these bytes were closed with the inspection's keys. */
export function isClosed(bytes: Buffer, inspection: Seal): boolean {
  try {
    inspection.open(bytes);
    return true;
  } catch {
    return false;
  }
}
