package io.cordon.job.identify;

import java.time.Instant;

/**
 * Which file was at a URL at a time, as a record with both states.
 *
 * @param url the key of the URL, by {@link FileUrls}
 */
public record FileAtUrl(String url, String fileId, Instant time) {}
