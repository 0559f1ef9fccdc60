import { relative, resolve } from 'node:path';
import { createEmbedder } from '#adapters/embeddings/embedder.ts';
import { fetchModel } from '#adapters/embeddings/fetch-model.ts';
import { loadConfig } from '../config.ts';
import { runCommand } from './run-command.ts';

const HOW = `Which model? npm run model:fetch -- <owner/name> [revision]

It fetches the files of an embedding model into ./models, from the place that MODEL_HUB_URL names, and needs the
internet for that; the server itself never fetches anything. The model must have onnx/model_quantized.onnx and be
made for finding texts, in many languages or in Vietnamese. See its licence before using it.`;

/** `npm run model:fetch -- <owner/name> [revision]`: fetches a model, tries it, and says how to switch it on. */
async function main(): Promise<void> {
  const [name, revision] = process.argv.slice(2);
  if (name === undefined) throw new Error(HOW);
  const { MODEL_HUB_URL } = loadConfig(process.env);
  const folder = await fetchModel({
    name,
    revision,
    hub: MODEL_HUB_URL,
    into: resolve('models'),
    said: ({ path, bytes }) => process.stdout.write(`${path}  ${sizeOf(bytes)}\n`),
  });
  const embedder = await createEmbedder({ folder });
  await embedder.embed(['đăng ký khai sinh'], 'query');
  await embedder.close();
  process.stdout.write(
    `The model works: vectors of ${embedder.dimension} numbers.\nSwitch it on with EMBEDDINGS_MODEL=${relative('.', folder)} and start the server again; its first start embeds every procedure, which may take minutes.\n`,
  );
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1_000)} kB`
    : `${Math.ceil(bytes / 1_000_000)} MB`;
}

runCommand(main);
