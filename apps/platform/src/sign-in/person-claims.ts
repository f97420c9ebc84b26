import { PersonSchema, type Person, type Role } from './person.ts';

/** The names that the values of a role have at an issuer, such as `{ 'legal-representative': 'agent' }`. */
export type RoleNames = Readonly<Record<string, Role>>;

/** Our own names. */
export const ownRoleNames: RoleNames = { agent: 'agent', officer: 'officer', auditor: 'auditor' };

/** The claims of an ID token that say who a person is here, beside `sub`. */
export const personClaimNames = [
  'name',
  'xinyong_role',
  'xinyong_subject_code',
  'xinyong_agency_name',
  'xinyong_agency_code',
] as const;

type PersonClaims = { readonly sub: string } & {
  readonly [Name in (typeof personClaimNames)[number]]?: string | undefined;
};

/** What an issuer says of a person. */
export const claimsOf = (person: Person): PersonClaims => ({
  sub: person.id,
  name: person.name,
  xinyong_role: person.role,
  xinyong_subject_code: person.subjectCode,
  xinyong_agency_name: person.agencyName,
  xinyong_agency_code: person.agencyCode,
});

/** Who the claims of a valid ID token speak of; undefined if that is nobody here. */
export function personOf(
  claims: Readonly<Record<string, unknown>>,
  roleNames: RoleNames,
): Person | undefined {
  const role = Object.entries(roleNames).find(([name]) => name === claims['xinyong_role'])?.[1];
  const person = {
    id: claims['sub'],
    name: claims['name'],
    role,
    subjectCode: claims['xinyong_subject_code'],
    agencyName: claims['xinyong_agency_name'],
    agencyCode: claims['xinyong_agency_code'],
  };
  const given = Object.entries(person).filter(([, value]) => value !== undefined);
  return PersonSchema.safeParse(Object.fromEntries(given)).data;
}
