import fastify from 'fastify';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import type { AgencyParts } from '#server/desk/rules/agency-parts.ts';
import { agencyRoutes } from '#server/desk/rules/agency-routes.ts';
import { type CategoryParts, categoryRoutes } from '#server/desk/rules/category-routes.ts';
import {
  type NoticeTemplateParts,
  noticeTemplateRoutes,
} from '#server/desk/rules/notice-template-routes.ts';
import { type RoutingParts, routingApi } from '#server/desk/rules/routing-routes.ts';
import type { Office } from '#server/office/open-office.ts';
import type { StoreInTest } from './store-set-up.ts';

/** The desk's addresses of rules, asked as whoever is named. */
export interface RulesDesk {
  readonly asks: <T>(
    who: Pick<StaffMember, 'role' | 'agency'>,
    path?: string,
    payload?: object,
    more?: { readonly at?: string; readonly method?: 'POST' | 'PUT' },
  ) => Promise<{ readonly status: number; readonly said: T }>;
}

/** Opens them on a store in test, for the office as it stands. */
export function aRulesDesk(
  { pool, accountId }: StoreInTest,
  office: Office,
  today: string,
): RulesDesk {
  let member: StaffMember;
  const app = fastify();
  // A Zalo that knows every template, and that each asks for one field that we fill and one that we do not.
  const templates = {
    load: async (templateId: string) => ({
      ...{
        templateId,
        templateName: 'Kết quả',
        status: 'ENABLE',
        templateQuality: '',
        templateTag: '',
      },
      ...{ price_sdt: 300, price_uid: 200 },
      listParams: ['ma_phan_anh', 'ten_khach'].map((name) => ({
        ...{ name, require: name === 'ma_phan_anh' || templateId === '2', type: '3' },
        ...{ minLength: 0, acceptNull: false },
      })),
    }),
  };
  const account = () => ({ id: accountId(), templates });
  const accounts = {
    get all() {
      return [account()];
    },
    byId: account,
  };
  const parts = {
    pool,
    auth: { sessionOf: async () => ({ staff: member, csrf: 'word' }) },
    rules: { now: office.rules, stored: office.stored, refresh: office.refresh },
    agencyName: office.agencyName,
    categoryName: office.categoryName,
    communes: { of: office.communeOf, name: office.communeName },
    cases: { communes: office.communes },
    today: () => today,
    now: () => new Date(),
    notices: { pool, accounts, log: { warn: () => undefined } },
  } as unknown as RoutingParts & AgencyParts & CategoryParts & NoticeTemplateParts;
  routingApi(app, parts);
  agencyRoutes(app, parts);
  categoryRoutes(app, parts);
  noticeTemplateRoutes(app, parts);
  return {
    asks: async <T>(
      who: Pick<StaffMember, 'role' | 'agency'>,
      path = '',
      payload?: object,
      { at = 'routing', method = 'POST' }: { at?: string; method?: 'POST' | 'PUT' } = {},
    ) => {
      member = { ...who, id: who.role, login: who.role, name: who.role, mustChange: false };
      const headers = { cookie: 'x', 'x-csrf': 'word' };
      const url = `/api/desk/${at}${path}`;
      const came = await app.inject({ url, headers, ...(payload && { method, payload }) });
      return { status: came.statusCode, said: came.json<T>() };
    },
  };
}
