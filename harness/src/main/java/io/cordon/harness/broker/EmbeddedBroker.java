package io.cordon.harness.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker inside this process, for the demo, tests and benchmarks.
 *
 * <p>One node in KRaft mode on loopback and free ports. It keeps records forever and creates no
 * topic by itself. Its data survives in the given directory, and a second start there continues;
 * without a directory it uses a temporary one that {@link #close} deletes.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private final KafkaRaftServer server;
  private final BrokerSettings settings;
  private final boolean temporary;

  private EmbeddedBroker(KafkaRaftServer server, BrokerSettings settings, boolean temporary) {
    this.server = server;
    this.settings = settings;
    this.temporary = temporary;
  }

  /** Starts on an empty temporary directory. */
  public static EmbeddedBroker start() throws IOException {
    Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    return start(Files.createTempDirectory(parent, "cordon-kafka-"), true);
  }

  /**
   * Starts on the given directory, which is created if absent, and continues with the data of an
   * earlier broker there.
   */
  public static EmbeddedBroker start(Path dataDir) throws IOException {
    return start(Files.createDirectories(dataDir), false);
  }

  /** The same on a given port, where the clients of an earlier broker find it again. */
  public static EmbeddedBroker start(Path dataDir, int port) throws IOException {
    BrokerSettings free = onFreePorts(Files.createDirectories(dataDir).toAbsolutePath(), null);
    return start(new BrokerSettings(free.dataDir(), port, free.controllerPort(), null), false);
  }

  /** Starts on the given empty directory a broker that only these users can connect to. */
  public static EmbeddedBroker startSecured(Path dataDir, BrokerSecurity security)
      throws IOException {
    Path created = Files.createDirectories(dataDir).toAbsolutePath();
    return start(onFreePorts(created, security), false);
  }

  private static EmbeddedBroker start(Path dataDir, boolean temporary) throws IOException {
    return start(onFreePorts(dataDir.toAbsolutePath(), null), temporary);
  }

  private static EmbeddedBroker start(BrokerSettings settings, boolean temporary) {
    format(settings);
    KafkaRaftServer server =
        new KafkaRaftServer(new KafkaConfig(settings.properties(), false), Time.SYSTEM);
    server.startup();
    return new EmbeddedBroker(server, settings, temporary);
  }

  /** Where clients connect, as {@code host:port}. */
  public String bootstrapServers() {
    return settings.bootstrapServers();
  }

  /** The settings with which a Kafka client connects that may do everything. */
  public Map<String, Object> clientSettings() {
    return settings.clientSettings();
  }

  Path dataDir() {
    return settings.dataDir();
  }

  /**
   * Creates the topics that do not exist yet, and returns when every partition is available.
   *
   * @throws KafkaException if a topic is refused or not available within 30 s
   */
  public void createTopics(List<TopicSpec> topics) {
    new Topics(clientSettings()).create(topics);
  }

  /** Stops the broker cleanly; acknowledged records are on disk. */
  @Override
  public void close() throws IOException {
    server.shutdown();
    server.awaitShutdown();
    if (temporary) {
      delete(settings.dataDir());
    }
  }

  private static BrokerSettings onFreePorts(Path dataDir, BrokerSecurity security)
      throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    // Both sockets are open at once, so that the ports differ.
    try (ServerSocket broker = new ServerSocket(0, 1, loopback);
        ServerSocket controller = new ServerSocket(0, 1, loopback)) {
      return new BrokerSettings(
          dataDir, broker.getLocalPort(), controller.getLocalPort(), security);
    }
  }

  private static void format(BrokerSettings settings) {
    Path dataDir = settings.dataDir();
    if (Files.exists(dataDir.resolve("meta.properties"))) {
      return;
    }
    try {
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(BrokerSettings.NODE_ID)
          .setDirectories(List.of(dataDir.toString()))
          .setMetadataLogDirectory(dataDir.toString())
          .setControllerListenerName(BrokerSettings.CONTROLLER)
          .setScramArguments(settings.scramArguments())
          .setReleaseVersion(MetadataVersion.latestProduction())
          .run();
    } catch (Exception e) {
      throw new KafkaException("cannot prepare " + dataDir + " for Kafka: " + e.getMessage(), e);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
