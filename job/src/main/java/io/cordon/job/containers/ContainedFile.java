package io.cordon.job.containers;

import io.cordon.model.file.CloudFile;
import java.time.Instant;

/**
 * A labelled file in a container; about 500 bytes.
 *
 * @param enteredAt when it came there; null where it may have been there before
 */
public record ContainedFile(CloudFile file, Instant enteredAt) {}
