package io.cordon.cli.bench.cost;

import java.util.List;

/** An engine that runs the rules of the comparison: Cordon, or another one as its users would. */
public enum Engine {
  CORDON("Cordon", null),
  /** Its own libraries are apart: they hide a class of Flink's. */
  ESPER("Esper 9", "EsperPeer", "esper", Engine.LIBRARIES),
  KAFKA_STREAMS("Kafka Streams", "KafkaStreamsPeer", Engine.LIBRARIES),
  FLINK_SQL("Flink SQL, MATCH_RECOGNIZE", "FlinkSqlPeer", Engine.LIBRARIES);

  private static final String LIBRARIES = "libraries";

  private static final String PACKAGE = "io.cordon.benchmarks.peer.";

  private final String title;
  private final String program;
  private final List<String> libraries;

  Engine(String title, String program, String... libraries) {
    this.title = title;
    this.program = program;
    this.libraries = List.of(libraries);
  }

  public String title() {
    return title;
  }

  public boolean isPeer() {
    return program != null;
  }

  /** Folders of jars beside the peers' own. */
  public List<String> libraries() {
    return libraries;
  }

  /** Of a peer. */
  public String mainClass() {
    return PACKAGE + program;
  }
}
