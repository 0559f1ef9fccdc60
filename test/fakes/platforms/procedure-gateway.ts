import { gatewayPage } from '#test/fixtures/procedures/gateway-page.ts';
import { STALL } from '#test/fixtures/procedures/stall-permit.ts';
import { createFaults } from './faults.ts';
import { type Answer, type Asked, startLocalServer } from './local-server.ts';

/** What can go wrong at the gateway. */
export type GatewayFault =
  | 'http-429'
  | '5xx'
  /** A firewall's page with status 200, to whatever was asked. */
  | 'firewall'
  | 'forbidden'
  | 'cut'
  /** HTML of no meaning where JSON belongs. */
  | 'html';

/** A procedure that the fake gateway knows; everything else is the invented market stall's. */
export interface FakeProcedure {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly linked?: boolean | undefined;
  readonly agency?: string | undefined;
  /** In the list, but its page is gone. */
  readonly withoutPage?: boolean | undefined;
}

export interface FakeProcedureGateway {
  readonly url: string;
  /** Services and pages asked for, oldest first. */
  readonly asked: readonly string[];
  readonly setFault: (kind: GatewayFault, times?: number) => void;
  readonly clearFaults: () => void;
  readonly stop: () => Promise<void>;
}

/** Starts a small gateway on this machine with the services and pages of the national one. */
export async function startFakeProcedureGateway(
  procedures: readonly FakeProcedure[],
): Promise<FakeProcedureGateway> {
  const faults = createFaults<GatewayFault>();
  const asked: string[] = [];
  const server = await startLocalServer((request) => {
    const params = paramsOf(request);
    asked.push(params?.service ?? `${request.url.pathname}${request.url.search}`);
    const fault = faults.take('http-429', '5xx', 'firewall', 'forbidden', 'cut', 'html');
    if (fault) return FAULTS[fault];
    return params ? answerService(params, procedures) : answerPage(request, procedures);
  });
  return {
    url: server.url,
    asked,
    setFault: faults.set,
    clearFaults: faults.clear,
    stop: server.stop,
  };
}

const FAULTS: Readonly<Record<GatewayFault, Answer>> = {
  'http-429': { status: 429, text: 'Too Many Requests', headers: { 'retry-after': '7' } },
  '5xx': { status: 503, text: '<html><body>503 Service Unavailable</body></html>' },
  firewall: {
    status: 200,
    text: '<html><head><title>Request Rejected</title></head><body>Your support ID is: 1234567</body></html>',
  },
  forbidden: { status: 403, text: '<html><body>403 Forbidden</body></html>' },
  cut: 'cut',
  html: { status: 200, text: '<html><body>Hệ thống đang bảo trì</body></html>' },
};

interface Params {
  readonly service: string;
  readonly id?: string;
  readonly parent_id?: string;
  readonly is_connected?: number;
  readonly impl_agency_id?: string;
  readonly pageIndex?: number;
  readonly recordPerPage?: number;
  readonly loaicoquan?: string;
}

function paramsOf({ url, method, body }: Asked): Params | undefined {
  if (url.pathname !== '/jsp/rest.jsp' || method !== 'POST') return undefined;
  return JSON.parse(new URLSearchParams(body).get('params') ?? '{}') as Params;
}

function answerService(params: Params, procedures: readonly FakeProcedure[]): Answer {
  const asked = procedures.find(({ id }) => id === params.id);
  const isParent = params.parent_id === parentOf(asked);
  switch (params.service) {
    case 'procedure_advanced_search_service_v2':
      return { json: listed(params, procedures) };
    case 'procedure_get_impl_orders_by_proc_id_service_v2':
      return { json: isParent ? stepRows() : [] };
    case 'procedure_get_requires_by_procedure_id_service_v2':
      return { json: isParent ? [{ REQUIRE_NAME: `<p>${STALL.conditions}</p>` }] : [] };
    case 'procedure_get_related_procedures_service_v2':
      return { json: [{ PROCEDURE_CODE: '9.000199', PROCEDURE_NAME: 'Trả lại ô chợ' }] };
    case 'procedure_get_list_agency_by_type_service_v2':
      return {
        json: [{ ID: `a${params.loaicoquan}`, AGENCY_NAME: `Cơ quan ${params.loaicoquan}` }],
      };
    default:
      return { json: [] };
  }
}

function stepRows(): readonly object[] {
  return [{ SCENARIO: '', CONTENT: STALL.steps.map((step) => `<p>${step}</p>`).join('') }];
}

function listed(params: Params, procedures: readonly FakeProcedure[]): readonly object[] {
  const { impl_agency_id: agency, pageIndex = 1, recordPerPage = 10 } = params;
  const found = procedures.filter(
    (one) =>
      (one.linked ?? false) === (params.is_connected === 1) &&
      (agency === '-1' || one.agency === agency),
  );
  const from = (pageIndex - 1) * recordPerPage;
  return found.slice(from, from + recordPerPage).map(({ id, code, name }, at) => ({
    ID: id,
    PROCEDURE_CODE: code,
    PROCEDURE_NAME: name,
    FIELD_NAME: STALL.field,
    PUBLISHED_AGENCY: 'Bộ Chợ',
    IMPLEMENTATION_AGENCY: `${STALL.agencies};`,
    AMOUNT: String(found.length),
    ROW_STT: String(from + at + 1),
  }));
}

function answerPage({ url }: Asked, procedures: readonly FakeProcedure[]): Answer {
  const linked = url.pathname.includes('lien-thong');
  const one = procedures.find(({ id }) => id === url.searchParams.get('ma_thu_tuc'));
  if (!one || one.withoutPage || (one.linked ?? false) !== linked)
    return { status: 404, text: '<html><body>404</body></html>' };
  return { status: 200, text: gatewayPage({ ...one, parentId: parentOf(one) ?? '' }) };
}

function parentOf(one: FakeProcedure | undefined): string | undefined {
  return one && `cha-${one.id}`;
}
