package io.cordon.cli.bench.throughput;

/** An engine that runs the rules of the comparison: Cordon, or another one as its users would. */
enum Engine {
  CORDON("Cordon", null),
  ESPER("Esper 9", "EsperPeer"),
  KAFKA_STREAMS("Kafka Streams", "KafkaStreamsPeer"),
  FLINK_SQL("Flink SQL, MATCH_RECOGNIZE", "FlinkSqlPeer");

  private static final String PACKAGE = "io.cordon.benchmarks.peer.";

  private final String title;
  private final String program;

  Engine(String title, String program) {
    this.title = title;
    this.program = program;
  }

  String title() {
    return title;
  }

  boolean isPeer() {
    return program != null;
  }

  /** Of a peer. */
  String mainClass() {
    return PACKAGE + program;
  }
}
