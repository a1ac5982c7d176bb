package io.cordon.job.containers;

import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import java.time.Instant;

/**
 * The exposure of a container that people outside can reach.
 *
 * @param since null when unknown
 */
public record ContainerExposure(Exposure exposure, Instant since) {
  public ContainerExposure {
    exposure = exposure == null ? Exposure.UNKNOWN : exposure;
  }

  /** Whether people outside can reach what has this exposure. */
  static boolean isOutside(Exposure exposure) {
    return exposure.compareTo(Exposure.EXTERNAL) >= 0;
  }

  /** The file with the wider of its own exposure and this one. */
  CloudFile widening(CloudFile file) {
    return exposure.compareTo(file.exposure()) > 0 ? file.withExposure(exposure, since) : file;
  }
}
