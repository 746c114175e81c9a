const mostOctets = 75;

/**
 * A calendar with its lines broken at 75 octets (RFC 5545, 3.1), the blank that begins a continued line counted, and never within a sign.
 */
export function folded(ics: string): string {
  return ics.replaceAll('\r\n ', '').split('\r\n').map(foldedLine).join('\r\n');
}

function foldedLine(line: string): string {
  let written = '';
  let octets = 0;
  for (const sign of line) {
    const size = octetsOf(sign);
    if (octets + size > mostOctets) {
      written += '\r\n ';
      octets = 1;
    }
    written += sign;
    octets += size;
  }
  return written;
}

/** How many octets a sign takes in UTF-8. */
function octetsOf(sign: string): number {
  const code = Number(sign.codePointAt(0));
  return code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4;
}
