import type { Context } from '../context.ts';
import { type Call, json, type Route, route } from '../http/route.ts';
import type { LinkWish } from '../use-cases/account-links.ts';
import { addAccount, changeAccount, eraseAccount, linkForAccount, listAccounts } from '../use-cases/colleagues.ts';

/** Accounts, as admins manage them. */
export function accountRoutes(context: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/accounts',
      summary: 'Everyone with an account',
      access: 'admin',
      answers: json(200),
      answer: async () => ({ status: 200, json: { accounts: await listAccounts(context), mails: context.mailing !== undefined } }),
    }),
    route({
      method: 'post',
      path: '/api/accounts',
      summary: 'Makes an account, and the link with which its owner begins; it goes by mail, or is told once',
      access: 'admin',
      records: 'invited',
      body: 'newAccount',
      answers: json(201),
      problems: [409],
      answer: async ({ body, ...call }) => {
        const added = await addAccount(context, body, wishOf(call, body));
        return { status: 201, json: added, about: { person: added.account.name } };
      },
    }),
    route({
      method: 'patch',
      path: '/api/accounts/:account',
      summary: 'Makes someone an admin, or no longer one',
      access: 'admin',
      records: 'admin-given',
      body: 'adminChange',
      answers: json(200),
      problems: [404, 409],
      answer: async ({ param, body: { admin } }) => {
        const account = await changeAccount(context, param('account'), { admin });
        return { status: 200, json: account, about: { person: account.name, action: admin ? 'admin-given' : 'admin-taken' } };
      },
    }),
    route({
      method: 'delete',
      path: '/api/accounts/:account',
      summary: 'Erases an account for good; its name stays in the audit log until those lines go',
      access: 'admin',
      records: 'account-erased',
      answers: json(204),
      problems: [404, 409],
      answer: async ({ param }) => ({ status: 204, about: { person: (await eraseAccount(context, param('account'))).name } }),
    }),
    disabling(context, 'disable', 'Disables an account: nobody is logged in with it any more', true),
    disabling(context, 'enable', 'Enables an account again', false),
    route({
      method: 'post',
      path: '/api/accounts/:account/link',
      summary: 'Makes a new link to choose a password, for someone who has forgotten it; it goes by mail, or is told once',
      access: 'admin',
      records: 'link-made',
      body: 'linkReplacement',
      answers: json(201),
      problems: [404, 409],
      answer: async ({ param, body, ...call }) => {
        const made = await linkForAccount(context, param('account'), wishOf(call, body));
        return { status: 201, json: made, about: { person: made.account.name } };
      },
    }),
  ];
}

function disabling(context: Context, name: 'disable' | 'enable', summary: string, disabled: boolean): Route {
  return route({
    method: 'post',
    path: `/api/accounts/:account/${name}`,
    summary,
    access: 'admin',
    records: disabled ? 'disabled' : 'enabled',
    answers: json(200),
    problems: [404, 409],
    answer: async ({ param }: Call) => {
      const account = await changeAccount(context, param('account'), { disabled });
      return { status: 200, json: account, about: { person: account.name } };
    },
  });
}

/** Whether the link may go by mail, in whose name and in which language: that of whoever makes it. */
export function wishOf({ who, locale }: Pick<Call, 'who' | 'locale'>, { mail }: { readonly mail: boolean }): LinkWish {
  return { mail, locale, by: who?.name ?? 'Efterklang' };
}
