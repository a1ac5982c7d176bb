package io.cordon.job.wire;

import java.io.IOException;

/** Bytes that are no record of the expected format: truncated, damaged, or of a newer version. */
public final class WireException extends IOException {
  private static final long serialVersionUID = 1L;

  public WireException(String message) {
    super(message);
  }
}
