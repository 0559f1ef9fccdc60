import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM, PSM } from 'tesseract.js';

const { resolve } = createRequire(import.meta.url);
/** The Vietnamese data lies in its package; nothing is fetched. */
const LANGUAGE = join(dirname(resolve('@tesseract.js-data/vie/package.json')), '4.0.0_best_int');

/** Reads printed text off pictures until it is closed. */
export interface TextReader {
  /** `straighten` turns a line that runs a little uphill level first. */
  readonly read: (picture: Buffer, straighten: boolean) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Opens the reader of text: half a second, and about 100 MB until it is closed. */
export async function openTextReader(): Promise<TextReader> {
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: LANGUAGE,
    cacheMethod: 'none',
    gzip: true,
  });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO });
  return {
    read: async (picture, straighten) => {
      const { data } = await worker.recognize(picture, { rotateAuto: straighten });
      return data.text;
    },
    close: async () => void (await worker.terminate()),
  };
}
