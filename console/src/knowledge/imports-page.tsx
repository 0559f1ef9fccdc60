import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { ImportList, ImportRow, UploadedFiles } from '../../knowledge-import-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Blank, Broken, Loading } from '../parts/states.tsx';
import { shortTime } from '../parts/time.ts';
import { IMPORT_STATES } from './import-states.ts';
import { KnowledgeHead } from './knowledge-head.tsx';

const AT = '/api/desk/knowledge/imports';

/** Files of procedures that were read, and the form to read more. */
export function ImportsPage(): ReactNode {
  const { api } = useDesk();
  const list = useQuery({
    queryKey: ['knowledge', 'imports'],
    queryFn: ({ signal }) => api.get<ImportList>(AT, signal),
  });
  return (
    <>
      <KnowledgeHead title="Nhập tệp" />
      {list.isPending ? (
        <Loading />
      ) : !list.data ? (
        <Broken error={list.error} onAgain={() => void list.refetch()} />
      ) : (
        <div className="pad stack">
          {list.data.mayEdit && <Upload />}
          {list.data.rows.length === 0 ? (
            <Blank title="Chưa nhập tệp nào">
              <p>
                Tải tệp thủ tục lên thì trợ lý đọc thử và báo lại: thủ tục nào mới, thủ tục nào đổi,
                chỗ nào đáng ngờ. Chưa có gì thay đổi cho tới khi người thứ hai duyệt.
              </p>
            </Blank>
          ) : (
            <Imports rows={list.data.rows} />
          )}
        </div>
      )}
    </>
  );
}

/** As the server takes them. */
const MOST_BYTES = 16 * 1024 * 1024;

function Upload(): ReactNode {
  const { api } = useDesk();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [files, setFiles] = useState<readonly File[]>([]);
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const body: UploadedFiles = { files: await Promise.all(files.map(packed)) };
      return api.send<{ readonly id: string }>('POST', AT, body);
    },
    onSuccess: ({ id }) => void navigate({ to: '/kien-thuc/nhap-tep/$id', params: { id } }),
    onError: (error) => notifications.show({ message: error.message, color: 'red' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['knowledge'] }),
  });
  const tooLarge = files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    mutate();
  };
  return (
    <form className="panel" onSubmit={submit}>
      <h2>Tải tệp lên</h2>
      <div className="in frm">
        <label>
          Tệp thủ tục (.docx, .html, .pdf, .xlsx, .md, .json)
          <input
            className="field"
            type="file"
            multiple
            required
            accept=".docx,.doc,.html,.htm,.pdf,.xlsx,.md,.json,.jsonl"
            aria-describedby="files-hint"
            onChange={({ target }) => setFiles([...(target.files ?? [])])}
          />
        </label>
        <p className="hint" id="files-hint">
          Nhiều nhất 20 tệp, tất cả không quá 16 MB. Tệp được đọc riêng, không lưu lại.
        </p>
        {tooLarge && (
          <p className="note bad" role="alert">
            Các tệp này hơn 16 MB. Anh/chị tải làm nhiều lần.
          </p>
        )}
        <div>
          <button
            type="submit"
            className="btn primary"
            disabled={isPending || tooLarge || files.length > 20}
          >
            {isPending ? 'Đang đọc…' : 'Đọc thử'}
          </button>
        </div>
      </div>
    </form>
  );
}

async function packed(file: File): Promise<UploadedFiles['files'][number]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  // A spread of megabytes is more arguments than a call takes.
  for (let from = 0; from < bytes.length; from += 0x8000)
    text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  const day = new Date(file.lastModified).toISOString().slice(0, 10);
  return { name: file.name, day, data: btoa(text) };
}

function Imports({ rows }: { readonly rows: readonly ImportRow[] }): ReactNode {
  return (
    <table className="work">
      <thead>
        <tr>
          <th scope="col">Tệp</th>
          <th scope="col">Đọc được</th>
          <th scope="col">Tình trạng</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, files, authors, at, counts, state }) => (
          <tr key={id}>
            <td>
              <Link to="/kien-thuc/nhap-tep/$id" params={{ id }}>
                {files.slice(0, 3).join(', ')}
                {files.length > 3 && ` và ${files.length - 3} tệp khác`}
                <small>
                  {authors.join(', ')}, <time dateTime={at}>{shortTime(at)}</time>
                </small>
              </Link>
            </td>
            <td>
              {counts.fresh} mới, {counts.changed} đổi
              {counts.unread > 0 && <small className="late">{counts.unread} không đọc được</small>}
            </td>
            <td>{IMPORT_STATES[state]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
