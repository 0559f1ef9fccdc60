/** Large enough to read a house number by, small enough for a slow line. */
const LONGEST_SIDE = 1_600;
const QUALITY = 0.85;

/**
 * A photo made small and free of where it was taken, as JPEG. What the browser cannot draw is left as it is: the
 * server looks again.
 */
export async function smallPhoto(file: Blob): Promise<Blob> {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const small = await new Promise<Blob | null>((done) =>
      canvas.toBlob(done, 'image/jpeg', QUALITY),
    );
    return small ?? file;
  } catch {
    return file;
  }
}
