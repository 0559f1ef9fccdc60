import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AuditChain } from '../../audit-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { count } from '../parts/figures.ts';
import { fullTime } from '../parts/time.ts';

/** Whether the record is whole: the server walks it from its first line when somebody asks. */
export function Chain(): ReactNode {
  const { api } = useDesk();
  const chain = useQuery({
    queryKey: ['audit-chain'],
    queryFn: ({ signal }) => api.get<AuditChain>('/api/desk/audit/chain', signal),
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <section className="panel">
      <h2>Nhật ký còn nguyên vẹn không?</h2>
      <div className="in stack">
        <p>
          Mỗi dòng mang dấu của dòng trước nó: sửa hay xóa một dòng ở giữa thì dấu không khớp nữa.
        </p>
        <div role="status">
          {chain.error ? (
            <p className="note bad">{chain.error.message}</p>
          ) : (
            chain.data && <Verdict chain={chain.data} />
          )}
        </div>
        <div>
          <button
            type="button"
            className="btn"
            disabled={chain.isFetching}
            onClick={() => void chain.refetch()}
          >
            {chain.isFetching ? 'Đang kiểm tra từng dòng' : 'Kiểm tra ngay'}
          </button>
        </div>
      </div>
    </section>
  );
}

function Verdict({
  chain: { lines, brokenAt, checkedAt },
}: {
  readonly chain: AuditChain;
}): ReactNode {
  if (brokenAt === null)
    return (
      <p className="note ok">
        Nguyên vẹn: {count(lines)} dòng, kiểm lúc {fullTime(checkedAt)}.
      </p>
    );
  return (
    <p className="note bad">
      Không còn nguyên vẹn từ dòng {brokenAt}: dòng này hoặc dòng ngay trước đã bị sửa hay xóa.
      Anh/chị giữ nguyên máy chủ, báo người phụ trách an toàn thông tin và lấy bản sao lưu gần nhất
      để so.
    </p>
  );
}
