/** 信用惩戒缓冲: what spares a subject a listing or a fine while it mends what was wrong. */
export const leniencyBuffers = [
  /** 首次未按时报送年度报告但已改正. */
  'late-report',
  /** 未在登记的住所经营但可以联系. */
  'unreachable',
  /** 行政许可信息未按时公示. */
  'late-licence',
  /** 歇业备案. */
  'dormancy',
  /** 简易注销. */
  'deregistration',
  /** 列严即改缓列入. */
  'serious-listing',
] as const;

/** 抽查容错: errors in published information that are not taken for falsehood. */
export const leniencyTolerances = [
  /** 一般状态信息和小数点、单位等明显错误. */
  'general-status-error',
  /** 首次被抽查的操作失误和“万元”“元”错填. */
  'unit-slip',
  /** 规定免列异的轻微差错. */
  'exempt-error',
  /** 年报信息申请修改一次. */
  'correct-once',
] as const;

/** What can be asked about leniency (包容审慎): buffers, tolerances, 首违不罚, and filing and correcting a report in time. */
export type LeniencyMeasure =
  | (typeof leniencyBuffers)[number]
  | (typeof leniencyTolerances)[number]
  | 'first-violation'
  | 'annual-report'
  | 'report-correction';

export const leniencyMeasures: readonly LeniencyMeasure[] = [
  ...leniencyBuffers,
  ...leniencyTolerances,
  'first-violation',
  'annual-report',
  'report-correction',
];

/** 首违不罚 (行政处罚法 第三十三条), the branch that binds the agency most first. */
export const violationBranches = [
  /** 没有主观过错，不予处罚. */
  'no-fault',
  /** 违法行为轻微并及时改正，没有造成危害后果，不予处罚. */
  'shall-not-punish',
  /** 初次违法且危害后果轻微并及时改正，可以不予处罚. */
  'may-not-punish',
] as const;
export type ViolationBranch = (typeof violationBranches)[number];
