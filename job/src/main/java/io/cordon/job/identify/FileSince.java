package io.cordon.job.identify;

import java.time.Instant;

/** A file at a URL, from a time on. */
public record FileSince(String fileId, Instant since) {}
