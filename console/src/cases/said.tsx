import type { ReactNode } from 'react';
import type { CaseShown } from '../../protocol.ts';

/** Where on the map, as the questionnaire writes down a shared location. */
const POINT = /-?\d{1,2}\.\d{4,}, -?\d{1,3}\.\d{4,}/u;

/** The citizen's words as sent, what was understood of them, and their pictures. */
export function Said({ one }: { readonly one: CaseShown }): ReactNode {
  const point = POINT.exec(one.place)?.[0];
  return (
    <div className={one.photos.length > 0 ? 'said' : 'said alone'}>
      <div>
        <h2 className="sr">Người dân viết</h2>
        <blockquote>{one.text}</blockquote>
        <dl className="kv2 small">
          <dt>Hiểu là</dt>
          <dd>
            {one.categoryName} · {one.urgent ? 'khẩn' : 'không khẩn'}
          </dd>
          <dt>Ở đâu</dt>
          <dd>{one.place}</dd>
          {point !== undefined && (
            <>
              <dt>Tọa độ</dt>
              <dd>
                <span className="mono">{point}</span>{' '}
                <button
                  type="button"
                  className="lnk"
                  onClick={() => void navigator.clipboard.writeText(point)}
                >
                  Chép tọa độ
                </button>
              </dd>
            </>
          )}
        </dl>
      </div>
      <Photos photos={one.photos} />
    </div>
  );
}

function Photos({ photos }: Pick<CaseShown, 'photos'>): ReactNode {
  return (
    <div className="pics">
      {photos.map(({ id, status }, at) =>
        status === 'kept' ? (
          <a key={id} href={`/staff/files/${id}`}>
            <img src={`/staff/files/${id}`} alt={`Hình ${at + 1} của người dân`} />
          </a>
        ) : (
          <p key={id} className="small muted">
            Hình {at + 1}: {status === 'wanted' ? 'đang tải về' : 'không mở được'}
          </p>
        ),
      )}
    </div>
  );
}
