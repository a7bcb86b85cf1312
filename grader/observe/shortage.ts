/** Why we could not even try to connect, for want of descriptors, ports or buffers of our own: no server's fault. */
export const shortages: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE', 'EADDRNOTAVAIL', 'ENOBUFS']);
