package io.cordon.cli.bench.nab;

/**
 * From the time of a window's first row to that of its last.
 *
 * @param start milliseconds since 1970, as if the file's local times were UTC
 * @param end not before the start
 */
record TimeRange(long start, long end) {}
