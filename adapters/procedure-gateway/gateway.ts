import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { GatewayFailed } from './gateway-failed.ts';
import { createPoliteFetch, type Pace } from './polite-fetch.ts';
import { AgencyRow, ConditionRow, ListedRow, RelatedRow, StepRow } from './rows.ts';

/** Which procedures of the gateway's list. */
export interface Asked {
  /** An agency's id, or every agency. */
  readonly agency?: string | undefined;
  /** Procedures carried out by several offices in one go are listed apart, and have a page of their own. */
  readonly linked: boolean;
}

/** Everything that the gateway says about one procedure. */
export interface GatewayPage {
  readonly url: string;
  /** Empty where the gateway has no page for it. */
  readonly html: string;
  readonly steps: readonly StepRow[];
  readonly conditions: readonly ConditionRow[];
  readonly related: readonly RelatedRow[];
}

/** The national gateway of procedures, asked one request at a time. Every call may throw {@link GatewayFailed}. */
export interface ProcedureGateway {
  /** Offices and their ids: ministries (`0`) or provinces (`1`). */
  readonly agencies: (kind: '0' | '1') => Promise<readonly AgencyRow[]>;
  /** One page of the list, from 1; empty behind the last. */
  readonly list: (asked: Asked, page: number) => Promise<readonly ListedRow[]>;
  readonly page: (id: string, linked: boolean) => Promise<GatewayPage>;
}

/** Rows of one page of the list: what public clients ask for. */
export const ROWS_A_PAGE = 100;
/** Two requests a second at most: a client that was faster was shut out by the gateway's firewall. */
const PAUSE_MS = 500;

const PAGE = '/p/home/dvc-tthc-thu-tuc-hanh-chinh-chi-tiet.html';
const LINKED_PAGE = '/p/home/dvc-tthc-thu-tuc-hanh-chinh-lien-thong-chi-tiet.html';

/** What a page of a procedure holds and a page of maintenance does not. */
const PROCEDURE_PAGE = /popupChitietTTHC|obj\.parent_id|Hình thức nộp/u;

/** Opens the gateway at `baseUrl`, without a slash at its end. */
export function createProcedureGateway({
  baseUrl,
  pace = {},
}: {
  readonly baseUrl: string;
  readonly pace?: Partial<Pace>;
}): ProcedureGateway {
  const send = createPoliteFetch({
    fetch: (...asked) => fetch(...asked),
    pauseMs: PAUSE_MS,
    now: Date.now,
    wait: (ms) => wait(ms),
    ...pace,
  });
  const ask = serviceOf(baseUrl, send);
  const partsOf = async (id: string, html: string) => {
    const parent_id = /obj\.parent_id\s*=\s*['"]([^'"]*)['"]/u.exec(html)?.[1] ?? id;
    const asked = { id, parent_id };
    return {
      steps: await ask('procedure_get_impl_orders_by_proc_id_service_v2', asked, StepRow),
      conditions: await ask(
        'procedure_get_requires_by_procedure_id_service_v2',
        asked,
        ConditionRow,
      ),
      related: await ask('procedure_get_related_procedures_service_v2', { id }, RelatedRow),
    };
  };
  return {
    agencies: (loaicoquan) =>
      ask('procedure_get_list_agency_by_type_service_v2', { loaicoquan }, AgencyRow),
    list: (asked, page) =>
      ask('procedure_advanced_search_service_v2', listQuery(asked, page), ListedRow),
    page: async (id, linked) => {
      const url = `${baseUrl}${linked ? LINKED_PAGE : PAGE}?ma_thu_tuc=${encodeURIComponent(id)}`;
      const { status, text } = await send(url, { headers: HEADERS });
      if (status !== 200 || !PROCEDURE_PAGE.test(text))
        return { url, html: '', steps: [], conditions: [], related: [] };
      return { url, html: text, ...(await partsOf(id, text)) };
    },
  };
}

const HEADERS = { 'user-agent': 'mot-cua (import of administrative procedures)' };

function listQuery({ agency, linked }: Asked, page: number): Readonly<Record<string, unknown>> {
  return {
    recordPerPage: ROWS_A_PAGE,
    pageIndex: page,
    is_connected: linked ? 1 : 0,
    keyword: '',
    agency_type: agency === undefined ? '0' : '1',
    impl_agency_id: agency ?? '-1',
    object_id: '-1',
    field_id: '-1',
    impl_level_id: '-1',
  };
}

type Service = <Row>(
  service: string,
  more: Readonly<Record<string, unknown>>,
  row: z.ZodType<Row>,
) => Promise<readonly Row[]>;

/** The gateway's one door for services: a form field with JSON in it, a JSON array back. */
function serviceOf(baseUrl: string, send: ReturnType<typeof createPoliteFetch>): Service {
  return async (service, more, row) => {
    const params = JSON.stringify({ service, provider: 'dvcquocgia', type: 'ref', ...more });
    const { status, text } = await send(`${baseUrl}/jsp/rest.jsp`, {
      method: 'POST',
      headers: HEADERS,
      body: new URLSearchParams({ params }),
    });
    const rows = z.array(z.unknown()).safeParse(parsed(text));
    if (status !== 200 || !rows.success)
      throw new GatewayFailed(
        'misunderstood',
        `the gateway answers ${service} with no list (HTTP ${status})`,
      );
    return rows.data.flatMap((one) => {
      const read = row.safeParse(one);
      return read.success ? [read.data] : [];
    });
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
