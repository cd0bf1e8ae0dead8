/** Larger than this a picture is made smaller before it is sent; the server shows none larger. */
const LARGEST_SIDE = 2048;
const SMALL_ENOUGH = 400_000;
const QUALITY = 0.85;

/** What the server takes as it is; what else a browser can show as a picture is sent as one of these. */
const TAKEN = ['image/jpeg', 'image/png', 'image/gif'];

/**
 * A photograph as it has to be sent over a weak link: a tenth of the bytes, without where and with what it was taken. Pictures that
 * the server does not take, such as WebP and HEIC, become ones that it does. What is no picture stays as it is.
 */
export async function shrunk(file: File): Promise<{ content: Blob; name: string }> {
  const asItIs = { content: file, name: file.name };
  const picture = file.type.startsWith('image/') && file.type !== 'image/svg+xml';
  const fits = TAKEN.includes(file.type) && (file.size <= SMALL_ENOUGH || file.type === 'image/gif');
  if (!picture || fits || !('createImageBitmap' in window)) {
    return asItIs;
  }
  try {
    const points = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const type = file.type === 'image/png' ? 'image/png' : 'image/jpeg';
    const content = await drawn(points, type);
    return !content || (content.size >= file.size && TAKEN.includes(file.type))
      ? asItIs
      : { content, name: file.name.replace(/\.[^.]*$/, '') + (type === 'image/png' ? '.png' : '.jpg') };
  } catch {
    return asItIs;
  }
}

async function drawn(points: ImageBitmap, type: string): Promise<Blob | null> {
  const scale = Math.min(1, LARGEST_SIDE / Math.max(points.width, points.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(points.width * scale));
  canvas.height = Math.max(1, Math.round(points.height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) {
    return null;
  }
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(points, 0, 0, canvas.width, canvas.height);
  points.close();
  return new Promise((resolve) => canvas.toBlob(resolve, type, QUALITY));
}
