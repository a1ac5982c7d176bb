package io.cordon.cli.cluster;

import io.cordon.cli.options.UserErrorException;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * The address of a Flink cluster.
 *
 * @param port of the REST interface
 */
public record JobManagerAddress(String host, int port) {
  private static final int DEFAULT_PORT = 8081;

  /** Parses {@code HOST:PORT} or {@code HOST}. */
  public static JobManagerAddress parse(String text) {
    try {
      URI uri = new URI("flink://" + text);
      if (uri.getHost() != null && uri.getUserInfo() == null && uri.getPath().isEmpty()) {
        return new JobManagerAddress(
            uri.getHost(), uri.getPort() == -1 ? DEFAULT_PORT : uri.getPort());
      }
    } catch (URISyntaxException notAnAddress) {
      // reported below
    }
    throw new UserErrorException("--jobmanager: \"" + text + "\" is not HOST:PORT");
  }

  @Override
  public String toString() {
    return host + ':' + port;
  }
}
