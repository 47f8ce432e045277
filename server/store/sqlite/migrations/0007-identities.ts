/** One identity at an issuer belongs to one account, however many are connected at once. */
export const identities = `
CREATE UNIQUE INDEX accounts_by_identity
  ON accounts (json_extract(account, '$.identity.issuer'), json_extract(account, '$.identity.subject'))
  WHERE json_extract(account, '$.identity.subject') IS NOT NULL;
CREATE INDEX credentials_by_account ON credentials (account) WHERE account IS NOT NULL;
`;
