/**
 * What an item of Zabbix is about: which way the traffic goes, on which interface, and in which unit it is kept.
 *
 * By its name, "Interface eth0: Bits received", or by its key: `net.if.in[eth0]` of an agent, whose second parameter may be
 * another thing than bytes (packets, errors, dropped, ...), and `net.if.in[ifHCInOctets.1]` by SNMP, whose parameter is the
 * counter and the index of the interface. A key tells what is asked of the device and not what is kept of it: the templates
 * of Zabbix take the change per second of the octets, times eight, in bps (github.com/zabbix/zabbix, templates/module and
 * templates/os), so that the unit of a key is that, unless the item names its own.
 */
import { meaningOf } from '../header.ts';
import { isOfTraffic } from '../quantity.ts';
import { type Legend, legendOf } from './traffic-legend.ts';

/** Of an item by its name or its key; undefined where it is of something else than the traffic of an interface. */
export function itemNamed(
  name: string,
  units: string,
): (Legend & { readonly bytesPerOne: number }) | undefined {
  const isKey = name.startsWith('net.if.');
  const legend = isKey ? legendOfKey(name) : NOT_TRAFFIC.test(name) ? undefined : legendOf(name);
  const bytesPerOne =
    units === '' ? (!isKey && /byte|байт|octet/iu.test(name) ? 1 : BYTES_PER_BIT) : bytesIn(units);
  return legend === undefined || bytesPerOne === undefined ? undefined : { ...legend, bytesPerOne };
}

const BYTES_PER_BIT = 1 / 8;

/** Of interfaces Zabbix keeps other things too: packets, errors, speeds, states. */
const NOT_TRAFFIC = /packet|пакет|speed|status|type|utili[sz]ation|vfs|cpu|memory/iu;

function legendOfKey(key: string): Legend | undefined {
  const [, direction, inside = ''] = /^net\.if\.(in|out)\[(.*)\]$/u.exec(key.trim()) ?? [];
  if (direction !== 'in' && direction !== 'out') return undefined;
  const [about = '', mode = ''] = inside.split(',').map((text) => text.trim().replaceAll('"', ''));
  if (mode !== '' && mode.toLowerCase() !== 'bytes') return undefined;
  const [, counter, index] = /^if(?:HC)?(?:In|Out)([A-Za-z]+)[.[](.+?)\]?$/u.exec(about) ?? [];
  if (counter !== undefined && counter !== 'Octets') return undefined;
  return { direction, of: index === undefined ? about : `interface ${index}`, unit: undefined };
}

/** Bytes a second in one of a unit as items name it, `bps`, `Bps`, `B/s`; undefined where it is none of traffic. */
function bytesIn(units: string): number | undefined {
  const { unit } = meaningOf(`traffic (${units.replace(/^!/u, '')})`);
  const isRate = unit !== undefined && unit.dimension === 'rate' && isOfTraffic(unit);
  return isRate ? unit.scale / SECONDS_A_MINUTE : undefined;
}

/** Rates are counted by the minute (quantity.ts). */
const SECONDS_A_MINUTE = 60;
