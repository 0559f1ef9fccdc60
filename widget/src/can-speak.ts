/** True where speaking is possible at all; whether it is allowed the browser asks later. */
export function canSpeak(): boolean {
  const records = typeof MediaRecorder !== 'undefined' && navigator.mediaDevices !== undefined;
  return records || 'SpeechRecognition' in window || 'webkitSpeechRecognition' in window;
}
