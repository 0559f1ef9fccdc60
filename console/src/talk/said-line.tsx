import type { ReactNode } from 'react';
import type { TalkLine } from '../../talk-protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { shortTime } from '../parts/time.ts';
import { DELIVERY } from './talk-words.ts';
import type { TalkAct } from './use-talk-act.ts';

const SPEAKERS = {
  citizen: 'Người dân',
  machine: 'Máy ghi từ tin thoại',
  assistant: 'Trợ lý',
} as const;

/** A bubble with who said it, when, and how far it came. */
export function SaidLine({
  line,
  act,
}: {
  readonly line: TalkLine;
  readonly act: TalkAct;
}): ReactNode {
  const ours = line.from === 'assistant' || line.from === 'staff';
  const who = line.from === 'staff' ? line.author : SPEAKERS[line.from];
  const failed = line.delivery === 'failed' || line.delivery === 'unknown';
  const looks = ['msg', line.from, ours && 'right', failed && 'failed', line.sealed && 'sealed'];
  return (
    <>
      <div className={looks.filter(Boolean).join(' ')}>
        <span className="sr">{who}: </span>
        {words(line)}
        <Photo id={line.photo} />
        {line.voices.map((voice) => (
          <Voice key={voice.id} voice={voice} />
        ))}
        <ReadingAid line={line} />
      </div>
      <p className={`state${ours ? ' right' : ''}${failed ? ' bad' : ''}`}>
        {failed && <Icon name="late" />}
        {who} · <time dateTime={line.at}>{shortTime(line.at)}</time>
        {fate(line)}
        {line.delivery === 'failed' && line.ref !== null && (
          <button type="button" className="lnk" onClick={() => act('again', { ref: line.ref })}>
            Gửi lại
          </button>
        )}
      </p>
    </>
  );
}

function Photo({ id }: { readonly id: string | null }): ReactNode {
  return id === null ? null : <img src={`/staff/files/${id}`} alt="Hình cán bộ gửi" />;
}

const LANGUAGES = { en: 'tiếng Anh', km: 'tiếng Khmer' } as const;

/** Beside what was written, never in its place. */
function ReadingAid({ line: { aid, language } }: { readonly line: TalkLine }): ReactNode {
  if (language !== null) return <span className="aid">Viết bằng {LANGUAGES[language]}</span>;
  if (aid === null) return null;
  return (
    <span className="aid">
      <b>Đọc giúp, máy thêm dấu:</b> {aid}
    </span>
  );
}

function words({ sealed, text, voices }: TalkLine): ReactNode {
  if (sealed)
    return (
      <>
        <Icon name="lock" /> Nội dung được bảo mật
      </>
    );
  if (text === 'attachment') return voices.length > 0 ? null : 'Đã gửi tệp';
  return text;
}

function fate({ delivery, deliveredAt, seenAt }: TalkLine): string {
  if (delivery === null) return '';
  if (seenAt !== null) return ` · đã xem ${shortTime(seenAt)}`;
  if (deliveredAt !== null) return ` · đã tới máy ${shortTime(deliveredAt)}`;
  return ` · ${DELIVERY[delivery] ?? delivery}`;
}

function Voice({ voice }: { readonly voice: TalkLine['voices'][number] }): ReactNode {
  return voice.status === 'kept' ? (
    // What was heard is written out as a line of its own where a transcriber is set up.
    <audio controls preload="none" src={`/staff/files/${voice.id}`} aria-label="Tin thoại" />
  ) : (
    <span>Tin thoại {voice.status === 'wanted' ? 'đang tải về' : 'không mở được'}</span>
  );
}
