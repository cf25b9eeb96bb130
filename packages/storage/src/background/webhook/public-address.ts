import { BlockList, isIP, isIPv4 } from 'node:net'

// The special-purpose registries of IANA (RFC 6890): what is reachable only from where this process stands, or nowhere.
const NOT_PUBLIC_4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const

// Only global unicast (2000::/3) is public at all; within it these are not. Addresses that carry an IPv4 address are none of them: what
// they lead to is decided by somebody else's translator.
const GLOBAL_6 = ['2000::', 3] as const
const NOT_PUBLIC_6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const

const blocked4 = new BlockList()
for (const [net, prefix] of NOT_PUBLIC_4) blocked4.addSubnet(net, prefix, 'ipv4')
const global6 = new BlockList()
global6.addSubnet(...GLOBAL_6, 'ipv6')
const blocked6 = new BlockList()
for (const [net, prefix] of NOT_PUBLIC_6) blocked6.addSubnet(net, prefix, 'ipv6')

/** Whether an IP address belongs to the public internet: no loopback, no private network, no link, no cloud's metadata service. */
export const isPublicAddress = (address: string): boolean => {
  if (isIPv4(address)) return !blocked4.check(address, 'ipv4')
  return isIP(address) === 6 && global6.check(address, 'ipv6') && !blocked6.check(address, 'ipv6')
}
