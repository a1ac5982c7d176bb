package io.cordon.job.identify;

import java.time.Instant;

/**
 * A file at a URL, from a time on.
 *
 * @param name as a record with the id states it; null for unknown
 * @param path null likewise
 */
public record FileSince(String fileId, Instant since, String name, String path) {}
