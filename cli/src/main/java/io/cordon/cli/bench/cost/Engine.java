package io.cordon.cli.bench.cost;

import java.util.List;

/** An engine that runs the rules of the comparison: Cordon, or another one as its users would. */
public enum Engine {
  CORDON("Cordon", null),
  ESPER("Esper 9", "EsperPeer"),
  KAFKA_STREAMS("Kafka Streams", "KafkaStreamsPeer"),
  FLINK_SQL("Flink SQL, MATCH_RECOGNIZE", "FlinkSqlPeer");

  private static final String LIBRARIES = "libraries";

  private static final String PACKAGE = "io.cordon.benchmarks.peer.";

  private final String title;
  private final String program;

  Engine(String title, String program) {
    this.title = title;
    this.program = program;
  }

  public String title() {
    return title;
  }

  public boolean isPeer() {
    return program != null;
  }

  /** Folders of jars beside the peers' own. Esper's are apart: they hide a class of Flink's. */
  public List<String> libraries() {
    return this == ESPER ? List.of("esper", LIBRARIES) : List.of(LIBRARIES);
  }

  /** Of a peer. */
  public String mainClass() {
    return PACKAGE + program;
  }
}
