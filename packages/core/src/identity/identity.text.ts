import type { UsccExplanation } from './explain-uscc.ts';
import type { IdentityRefusal } from './identity.schema.ts';
import type { CodeChange } from './normalise-code.ts';
import type { OrganisationCodeProblem } from './organisation-code.ts';
import type { UsccProblem, UsccWarning } from './parse-uscc.ts';
import type { UsccDepartment, UsccKind } from './uscc-kind.ts';

/** The words of the identity codes in one language. */
export interface IdentityText {
  /** 登记管理部门, by character 1 of a 统一社会信用代码. */
  readonly departments: { readonly [D in UsccDepartment]: string };
  /** 机构类别, by characters 1 and 2. */
  readonly kinds: { readonly [K in UsccKind]: string };
  /** What the standard calls each part. */
  readonly parts: { readonly [Part in keyof UsccExplanation]: string };
  /** What is wrong and how it should be. */
  readonly problems: {
    readonly [P in UsccProblem | OrganisationCodeProblem as P['code']]: (problem: P) => string;
  };
  readonly warnings: { readonly [W in UsccWarning as W['code']]: (warning: W) => string };
  /** What was tidied up without asking. */
  readonly changes: { readonly [C in CodeChange]: string };
  /** The messages of the schemas. */
  readonly refusals: { readonly [R in IdentityRefusal]: string };
}

const OUTSIDE_USCC = 'IOSVZ';

const zh: IdentityText = {
  departments: {
    1: '机构编制',
    2: '外交',
    3: '司法行政',
    4: '文化',
    5: '民政',
    6: '旅游',
    7: '宗教',
    8: '工会',
    9: '市场监管（原工商）',
    A: '中央军委改革和编制办公室',
    N: '农业',
    Y: '其他',
  },
  kinds: {
    11: '机关',
    12: '事业单位',
    13: '编办直接管理机构编制的群众团体',
    19: '其他',
    21: '外国常驻新闻机构',
    29: '其他',
    31: '律师执业机构',
    32: '公证处',
    33: '基层法律服务所',
    34: '司法鉴定机构',
    35: '仲裁委员会',
    39: '其他',
    41: '外国在华文化中心',
    49: '其他',
    51: '社会团体',
    52: '民办非企业单位',
    53: '基金会',
    59: '其他',
    61: '外国旅游部门常驻代表机构',
    62: '港澳台地区旅游部门常驻内地（大陆）代表机构',
    69: '其他',
    71: '宗教活动场所',
    72: '宗教院校',
    79: '其他',
    81: '基层工会',
    89: '其他',
    91: '企业',
    92: '个体工商户',
    93: '农民专业合作社',
    A1: '军队事业单位',
    A9: '其他',
    N1: '组级集体经济组织',
    N2: '村级集体经济组织',
    N3: '乡镇级集体经济组织',
    N9: '其他',
    Y1: '其他',
  },
  parts: {
    department: '登记管理部门代码',
    kind: '机构类别代码',
    region: '登记管理机关行政区划码',
    organisationCode: '主体标识码（组织机构代码）',
    organisationCheck: '主体标识码的校验码',
    check: '校验码',
  },
  problems: {
    length: ({ found, expected }) => `代码应为 ${expected} 位，现为 ${found} 位`,
    character: ({ position, found }) =>
      OUTSIDE_USCC.includes(found)
        ? `第 ${position} 位为“${found}”，统一社会信用代码不使用字母 I、O、S、V、Z`
        : `第 ${position} 位为“${found}”，代码只由数字和大写字母组成`,
    department: ({ position, found }) =>
      `第 ${position} 位为“${found}”，不是登记管理部门代码；应为 1 至 9、A、N 或 Y`,
    kind: ({ position, found, expected }) =>
      `第 ${position} 位为“${found}”，不是该登记管理部门的机构类别代码；应为 ${expected.join('、')}`,
    'region-digits': ({ position, found }) =>
      `第 ${position} 位为“${found}”，行政区划码（第 3 至 8 位）应为数字`,
    'organisation-check': ({ position, found, expected }) =>
      `第 ${position} 位（主体标识码的校验码）按前 8 位应为“${expected}”，现为“${found}”，请对照证照核对第 9 至 17 位`,
    check: ({ position, found, expected }) =>
      `第 ${position} 位（校验码）按前面各位应为“${expected}”，现为“${found}”，请对照证照逐位核对`,
    'resident-id': () => '这是居民身份证号码的格式，请填写营业执照等登记证书上的统一社会信用代码',
  },
  warnings: {
    'unknown-region': ({ position, found }) =>
      `第 ${position} 至 ${position + 5} 位“${found}”不在行政区划代码表（GB/T 2260）中，代码仍然有效`,
    'resident-id-shaped': () => '代码有效，但同时符合居民身份证号码的规则，请确认不是个人号码',
  },
  changes: {
    'full-width': '全角字符已转为半角',
    invisible: '已去掉看不见的字符',
    spaces: '已去掉空格',
    hyphens: '已去掉连字符',
    'lower-case': '小写字母已转为大写',
  },
  refusals: {
    'invalid-uscc': '不是有效的统一社会信用代码',
    'invalid-organisation-code': '不是有效的组织机构代码',
    'invalid-registration-number': '不是有效的工商注册号',
    'invalid-region-code': '不是行政区划代码，应为 6 位数字',
  },
};

const en: IdentityText = {
  departments: {
    1: 'Public sector staffing',
    2: 'Foreign affairs',
    3: 'Justice administration',
    4: 'Culture',
    5: 'Civil affairs',
    6: 'Tourism',
    7: 'Religious affairs',
    8: 'Trade unions',
    9: 'Market regulation (formerly industry and commerce)',
    A: 'Reform and staffing office of the Central Military Commission',
    N: 'Agriculture',
    Y: 'Other',
  },
  kinds: {
    11: 'Government agency',
    12: 'Public institution',
    13: 'People’s organisation staffed by the staffing office',
    19: 'Other',
    21: 'Resident foreign news agency',
    29: 'Other',
    31: 'Law practice',
    32: 'Notary office',
    33: 'Grassroots legal service office',
    34: 'Forensic institution',
    35: 'Arbitration commission',
    39: 'Other',
    41: 'Foreign cultural centre in China',
    49: 'Other',
    51: 'Social association',
    52: 'Private non-enterprise unit',
    53: 'Foundation',
    59: 'Other',
    61: 'Resident office of a foreign tourism authority',
    62: 'Mainland office of a tourism authority of Hong Kong, Macao or Taiwan',
    69: 'Other',
    71: 'Place of religious activity',
    72: 'Religious school',
    79: 'Other',
    81: 'Grassroots trade union',
    89: 'Other',
    91: 'Enterprise',
    92: 'Individual business',
    93: 'Farmers’ cooperative',
    A1: 'Military public institution',
    A9: 'Other',
    N1: 'Collective economic organisation of a group',
    N2: 'Collective economic organisation of a village',
    N3: 'Collective economic organisation of a township',
    N9: 'Other',
    Y1: 'Other',
  },
  parts: {
    department: 'Registering department',
    kind: 'Kind of organisation',
    region: 'Division of the registrar',
    organisationCode: 'Organisation code',
    organisationCheck: 'Check character of the organisation code',
    check: 'Check character',
  },
  problems: {
    length: ({ found, expected }) => `The code has ${expected} characters; here are ${found}`,
    character: ({ position, found }) =>
      OUTSIDE_USCC.includes(found)
        ? `Character ${position} is “${found}”; the unified social credit code does not use the letters I, O, S, V, Z`
        : `Character ${position} is “${found}”; the code has only digits and capital letters`,
    department: ({ position, found }) =>
      `Character ${position} is “${found}”, which is no registering department; it is 1 to 9, A, N or Y`,
    kind: ({ position, found, expected }) =>
      `Character ${position} is “${found}”, which is no kind of organisation of this department; it is ${expected.join(', ')}`,
    'region-digits': ({ position, found }) =>
      `Character ${position} is “${found}”; the division (characters 3 to 8) is made of digits`,
    'organisation-check': ({ position, found, expected }) =>
      `Character ${position} (check of the organisation code) is “${found}” but belongs to be “${expected}”; compare characters 9 to 17 with the certificate`,
    check: ({ position, found, expected }) =>
      `Character ${position} (check) is “${found}” but belongs to be “${expected}”; compare every character with the certificate`,
    'resident-id': () =>
      'This has the form of an identity card number; enter the unified social credit code on the business licence or registration certificate',
  },
  warnings: {
    'unknown-region': ({ position, found }) =>
      `Characters ${position} to ${position + 5}, “${found}”, are not in the table of divisions (GB/T 2260); the code is valid all the same`,
    'resident-id-shaped': () =>
      'The code is valid but would also pass as an identity card number; make sure that it is not a person’s',
  },
  changes: {
    'full-width': 'Full-width characters were made half-width',
    invisible: 'Invisible characters were removed',
    spaces: 'Spaces were removed',
    hyphens: 'Hyphens were removed',
    'lower-case': 'Small letters were made capitals',
  },
  refusals: {
    'invalid-uscc': 'Not a valid unified social credit code',
    'invalid-organisation-code': 'Not a valid organisation code',
    'invalid-registration-number': 'Not a valid business registration number',
    'invalid-region-code': 'Not a division code of six digits',
  },
};

/** The words of the identity codes, zh-CN first. */
export const identityText: { readonly 'zh-CN': IdentityText; readonly en: IdentityText } = {
  'zh-CN': zh,
  en,
};
