/**
 * Words as a short name of their own, the same on every machine (FNV-1a of 64 bits): two texts that are not the same have two names, but
 * for one chance in billions.
 */
export function digest(words: string): string {
  let hash = 0xcb_f2_9c_e4_84_22_23_25n;
  for (const octet of new TextEncoder().encode(words)) hash = BigInt.asUintN(64, (hash ^ BigInt(octet)) * 0x1_00_00_00_01_b3n);
  return hash.toString(36);
}
