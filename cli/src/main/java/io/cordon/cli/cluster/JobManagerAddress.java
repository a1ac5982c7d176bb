package io.cordon.cli.cluster;

import io.cordon.cli.options.UserMistake;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where a Flink cluster takes jobs.
 *
 * @param port of its REST interface
 */
public record JobManagerAddress(String host, int port) {
  private static final int USUAL_PORT = 8081;

  /** Reads {@code HOST:PORT} or {@code HOST}. */
  public static JobManagerAddress of(String written) {
    try {
      URI uri = new URI("flink://" + written);
      if (uri.getHost() != null && uri.getUserInfo() == null && uri.getPath().isEmpty()) {
        return new JobManagerAddress(
            uri.getHost(), uri.getPort() == -1 ? USUAL_PORT : uri.getPort());
      }
    } catch (URISyntaxException told) {
      // in the sentence below
    }
    throw new UserMistake("--jobmanager: \"" + written + "\" is not HOST:PORT");
  }

  @Override
  public String toString() {
    return host + ':' + port;
  }
}
