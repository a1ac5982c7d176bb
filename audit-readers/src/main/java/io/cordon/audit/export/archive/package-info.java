/** Zip archives and their limits: entries are read as streams, and nothing is unpacked. */
package io.cordon.audit.export.archive;
