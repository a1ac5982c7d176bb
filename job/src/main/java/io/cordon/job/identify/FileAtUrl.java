package io.cordon.job.identify;

import java.time.Instant;

/**
 * Which file was at a URL at a time, as a record with both states.
 *
 * @param url the key of the URL, by {@link FileUrls}
 * @param name the name there, by that record; null where it is another one by now
 * @param path null likewise
 */
public record FileAtUrl(String url, String fileId, Instant time, String name, String path) {}
