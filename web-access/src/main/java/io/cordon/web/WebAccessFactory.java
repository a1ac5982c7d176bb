package io.cordon.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.runtime.io.network.netty.InboundChannelHandlerFactory;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelHandler;
import org.apache.flink.util.ConfigurationException;

/** Flink finds this class as a service, and asks it at each connection to its web page. */
public final class WebAccessFactory implements InboundChannelHandlerFactory {
  /** Names by which browsers may call the page besides those of this machine for itself. */
  public static final ConfigOption<List<String>> HOSTS =
      ConfigOptions.key("cordon.web.hosts").stringType().asList().defaultValues();

  /** Before all others. */
  @Override
  public int priority() {
    return Integer.MAX_VALUE;
  }

  @Override
  public Optional<ChannelHandler> createHandler(
      Configuration configuration, Map<String, String> responseHeaders)
      throws ConfigurationException {
    return Optional.of(new PlaceAfterCodec(names(configuration)));
  }

  private static HostNames names(Configuration configuration) throws ConfigurationException {
    List<String> given = new ArrayList<>(configuration.get(HOSTS));
    for (ConfigOption<String> option :
        List.of(RestOptions.ADDRESS, RestOptions.BIND_ADDRESS, JobManagerOptions.ADDRESS)) {
      configuration.getOptional(option).ifPresent(given::add);
    }
    try {
      return HostNames.of(given);
    } catch (IllegalArgumentException broken) {
      throw new ConfigurationException(
          HOSTS.key() + ": \"" + broken.getMessage() + "\" is not a host name");
    }
  }
}
