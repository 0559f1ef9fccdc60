import type { Upload } from '../api.ts';

/** Given up when for so long not a byte has gone: a photo on a slow line may take minutes. */
const SILENCE_MS = 30_000;

/** By XMLHttpRequest, the only way in which a browser tells how far an upload is. */
export const browserUpload: Upload = (url, headers, bytes, onPart) =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let timer = 0;
    const stir = (): void => {
      clearTimeout(timer);
      timer = window.setTimeout(() => request.abort(), SILENCE_MS);
    };
    const end = (response?: Response): void => {
      clearTimeout(timer);
      resolve(response);
    };
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => {
      stir();
      if (total > 0) onPart(loaded / total);
    };
    request.onload = () => end(answerOf(request));
    request.onerror = () => end();
    request.onabort = () => end();
    stir();
    request.send(bytes);
  });

function answerOf(request: XMLHttpRequest): Response {
  const wait = request.getResponseHeader('Retry-After');
  const headers = wait === null ? {} : { 'Retry-After': wait };
  return new Response(null, { status: request.status, headers });
}
