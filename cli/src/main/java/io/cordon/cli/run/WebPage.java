package io.cordon.cli.run;

import io.cordon.cli.local.WebPort;
import io.cordon.cli.options.UserErrorException;
import java.io.IOException;
import java.net.InetAddress;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;

/**
 * Where Flink's web page is.
 *
 * @param port of the page; a range where the configuration gives one
 * @param isSubstitute whether Flink's own port is taken, and this is another one
 */
record WebPage(String host, String port, boolean isSubstitute) {

  /**
   * Chooses a free port, and sets it, unless the configuration gives one.
   *
   * @throws UserErrorException if the given port is taken
   */
  static WebPage choose(Configuration configuration) throws IOException {
    String bound = configuration.get(RestOptions.BIND_ADDRESS);
    // By its key alone: for Flink, the other port is a fallback of this one.
    if (configuration.keySet().contains(RestOptions.BIND_PORT.key())) {
      return new WebPage(shown(bound), configuration.get(RestOptions.BIND_PORT), false);
    }
    InetAddress address = InetAddress.getByName(bound);
    int given = configuration.getOptional(RestOptions.PORT).orElse(0);
    if (given > 0 && !WebPort.isFree(address, given)) {
      throw new UserErrorException(
          "%s: port %d of %s is taken by another program; give another one, or none for a free one"
              .formatted(RestOptions.PORT.key(), given, bound));
    }
    boolean isDefault = !configuration.contains(RestOptions.PORT);
    int port = given > 0 ? given : WebPort.free(address, isDefault ? WebPort.DEFAULT : 0);
    configuration.set(RestOptions.PORT, port);
    return new WebPage(shown(bound), String.valueOf(port), isDefault && port != WebPort.DEFAULT);
  }

  /** The address of all interfaces is none to connect to. */
  private static String shown(String bound) {
    return bound.equals("0.0.0.0") || bound.equals("::") ? "localhost" : bound;
  }

  /** For people. */
  String sentence() {
    return "Flink's web page: http://%s:%s".formatted(host, port)
        + (isSubstitute ? "; port " + WebPort.DEFAULT + " is taken" : "");
  }
}
