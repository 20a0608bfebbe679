/** Keeping: sealed backups, putting one back, and files whose time is over. */
export { DATABASE, evidenceName, type Manifest, packed, unpack } from './archive.js';
export { backupName, eraseFile, oldBackups, oldReports, readPieces, writePrivateFile } from './files.js';
export { privateFolder, removeFolder, sweepPrivate, syncTree } from './private-folder.js';
export { type Keys, newKeyFile, opened, readKeys, sealed } from './seal.js';
export { decide, isDecided, takePlace } from './take-place.js';
