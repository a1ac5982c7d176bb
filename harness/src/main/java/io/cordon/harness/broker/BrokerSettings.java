package io.cordon.harness.broker;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * The server properties of a single Kafka node on loopback that is both broker and controller.
 *
 * @param brokerPort where clients connect
 * @param controllerPort where the broker part connects to the controller part
 * @param security null for a broker that is open to everybody on this machine
 */
record BrokerSettings(Path dataDir, int brokerPort, int controllerPort, BrokerSecurity security) {

  static final int NODE_ID = 1;
  static final String CONTROLLER = "CONTROLLER";
  private static final String BROKER = "BROKER";
  private static final String LOOPBACK = "127.0.0.1";

  String bootstrapServers() {
    return LOOPBACK + ":" + brokerPort;
  }

  /** The settings with which a client connects that may do everything. */
  Map<String, Object> clientSettings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    if (security != null) {
      settings.putAll(security.clientSettings(security.administrator()));
    }
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
    return settings;
  }

  /** The users that exist from the beginning, in the form of Kafka's storage tool. */
  List<String> scramArguments() {
    return security == null
        ? List.of()
        : security.passwords().entrySet().stream()
            .map(
                user ->
                    "%s=[name=%s,password=%s]"
                        .formatted(BrokerSecurity.MECHANISM, user.getKey(), user.getValue()))
            .toList();
  }

  /** The server's properties. */
  Map<String, String> properties() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", String.valueOf(NODE_ID));
    settings.put("log.dirs", dataDir.toString());
    listeners(settings);
    if (security != null) {
      settings.putAll(security.listenerSettings(BROKER));
    }
    singleNode(settings);
    smallHeapAndEndlessRetention(settings);
    return settings;
  }

  private void listeners(Map<String, String> settings) {
    String controller = LOOPBACK + ":" + controllerPort;
    settings.put(
        "listeners", BROKER + "://" + bootstrapServers() + "," + CONTROLLER + "://" + controller);
    String protocol = security == null ? "PLAINTEXT" : BrokerSecurity.PROTOCOL;
    settings.put(
        "listener.security.protocol.map",
        BROKER + ":" + protocol + "," + CONTROLLER + ":PLAINTEXT");
    settings.put("inter.broker.listener.name", BROKER);
    settings.put("controller.listener.names", CONTROLLER);
    settings.put("controller.quorum.voters", NODE_ID + "@" + controller);
  }

  private static void singleNode(Map<String, String> settings) {
    settings.put("auto.create.topics.enable", "false");
    for (String internal :
        new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
      settings.put(internal + ".replication.factor", "1");
      settings.put(internal + ".num.partitions", "4");
    }
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
  }

  private static void smallHeapAndEndlessRetention(Map<String, String> settings) {
    // Synthetic and replayed events are months old: the default of seven days would delete them at
    // once.
    settings.put("log.retention.ms", "-1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    // Kafka reserves 128 MB of heap for compaction as soon as it starts.
    settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(16 * 1024 * 1024));
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("background.threads", "2");
  }
}
