import type { FastifyRequest } from 'fastify';

/** The fields of a form with a file: words as they are, a file as its bytes. What cannot be read is no field. */
export async function readUpload(
  request: FastifyRequest,
  body: string | Buffer,
): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(Buffer.from(body), { headers })
    .formData()
    .catch(() => new FormData());
  const fields = await Promise.all(
    [...form].map(async ([name, value]) => [name, await contentOf(value)] as const),
  );
  return Object.fromEntries(fields);
}

async function contentOf(value: string | Blob): Promise<string | Uint8Array> {
  return typeof value === 'string' ? value : new Uint8Array(await value.arrayBuffer());
}
