/** A recording under way. */
export interface Recording {
  /** Ends it and gives what was said. */
  readonly stop: () => Promise<Blob>;
  /** Ends it and keeps nothing; the microphone is free. */
  readonly cancel: () => void;
}

/** What browsers record and the server knows by its content: Opus where there is, else AAC (Safari). */
const TYPES = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];
/** Speech is clear at this rate, and two minutes are under half a megabyte. */
const BITS_PER_SECOND = 24_000;

/** Asks for the microphone and begins; throws where the citizen or the device says no. */
export async function startRecording(): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const free = (): void => stream.getTracks().forEach((track) => track.stop());
  try {
    const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
    const recorder = new MediaRecorder(stream, {
      audioBitsPerSecond: BITS_PER_SECOND,
      ...(mimeType && { mimeType }),
    });
    const pieces: Blob[] = [];
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    const ended = new Promise<void>((done) => {
      recorder.onstop = () => done();
    });
    recorder.start();
    const end = (): void => {
      if (recorder.state !== 'inactive') recorder.stop();
      free();
    };
    return {
      cancel: end,
      stop: async () => {
        end();
        await ended;
        return new Blob(pieces, { type: recorder.mimeType });
      },
    };
  } catch (error) {
    free();
    throw error;
  }
}
