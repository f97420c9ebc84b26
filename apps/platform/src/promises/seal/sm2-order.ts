/** n, the order of the base point of SM2 (GB/T 32918.5). */
export const SM2_ORDER: bigint =
  0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
