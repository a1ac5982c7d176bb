package io.cordon.cli.run;

import io.cordon.job.config.CordonOptions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.SecurityOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;

/**
 * What a configuration opens besides the defaults, one sentence each: who can do what. Everything
 * else stays closed.
 */
final class OpenDoors {
  private static final Pattern LOOPBACK = Pattern.compile("127(\\.[0-9]{1,3}){3}");
  private static final Pattern IPV6 =
      Pattern.compile("\\[[0-9a-fA-F.]*:[0-9a-fA-F:.]*]|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

  private final Configuration configuration;
  private final List<String> sentences = new ArrayList<>();

  private OpenDoors(Configuration configuration) {
    this.configuration = configuration;
  }

  static List<String> of(Configuration configuration) {
    OpenDoors doors = new OpenDoors(configuration);
    doors.page();
    doors.submission();
    doors.internalPorts(JobManagerOptions.BIND_HOST);
    doors.internalPorts(TaskManagerOptions.BIND_HOST);
    doors.otherNames();
    doors.otherOrigins();
    return doors.sentences;
  }

  private void page() {
    boolean mustClientsProve =
        configuration.get(SecurityOptions.SSL_REST_ENABLED)
            && configuration.get(SecurityOptions.SSL_REST_AUTHENTICATION_ENABLED);
    if (isOpen(RestOptions.BIND_ADDRESS) && !mustClientsProve) {
      sentences.add(
          given(RestOptions.BIND_ADDRESS)
              + " opens Flink's page to other machines: everybody who reaches its port can read the"
              + " job's configuration, cancel the job, and write savepoints to any directory");
    }
  }

  private void submission() {
    if (configuration.get(WebOptions.SUBMIT_ENABLE)) {
      sentences.add(
          given(WebOptions.SUBMIT_ENABLE)
              + " lets everybody who reaches Flink's page run programs as this user");
    }
  }

  private void internalPorts(ConfigOption<String> address) {
    if (isOpen(address)) {
      sentences.add(
          given(address)
              + " opens Flink's internal ports to other machines: who reaches them can run programs"
              + " as this user");
    }
  }

  private void otherNames() {
    if (configuration.contains(CordonOptions.WEB_HOSTS)) {
      sentences.add(
          given(CordonOptions.WEB_HOSTS)
              + " lets browsers use Flink's page by these names, whatever machine serves them");
    }
  }

  private void otherOrigins() {
    if (configuration.contains(WebOptions.ACCESS_CONTROL_ALLOW_ORIGIN)) {
      sentences.add(
          given(WebOptions.ACCESS_CONTROL_ALLOW_ORIGIN)
              + " opens nothing: Flink's page answers no page of another origin");
    }
  }

  private boolean isOpen(ConfigOption<String> address) {
    String host = configuration.get(address);
    return host != null
        && !host.equals("localhost")
        && !LOOPBACK.matcher(host).matches()
        && !isLoopbackOfIpv6(host);
  }

  /** Only what can be no name is given to Java, which would look up a name. */
  private static boolean isLoopbackOfIpv6(String host) {
    if (!IPV6.matcher(host).matches()) {
      return false;
    }
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException noAddress) {
      return false;
    }
  }

  private String given(ConfigOption<?> option) {
    return option.key() + ": " + configuration.get(option);
  }
}
