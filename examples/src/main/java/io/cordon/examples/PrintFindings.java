package io.cordon.examples;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** A program that prints the latest revision of every finding until it is ended. */
public final class PrintFindings implements FindingConsumer.Findings {
  private final Map<String, Long> revisions = new HashMap<>();
  private final PrintStream out;

  public PrintFindings(PrintStream out) {
    this.out = out;
  }

  @Override
  public long revision(String uid) {
    return revisions.getOrDefault(uid, 0L);
  }

  @Override
  public void put(String uid, long revision, boolean ended, JsonNode finding) {
    revisions.put(uid, revision);
    String state = ended ? "ended" : revision == 1 ? "new" : "update";
    String title = finding.at("/finding_info/title").asText();
    out.printf("%-6s  %-8s  %s  %s%n", state, finding.path("severity").asText(), uid, title);
  }

  /** Arguments: the brokers, and the topic if it is not {@code cordon.findings}. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 1 || arguments.length > 2) {
      System.err.println("usage: PrintFindings BROKERS [TOPIC]");
      System.exit(2);
    }
    Properties properties = new Properties();
    properties.put("bootstrap.servers", arguments[0]);
    properties.put("group.id", "print-findings");
    String topic = arguments.length == 2 ? arguments[1] : "cordon.findings";
    PrintFindings findings = new PrintFindings(System.out);
    try (FindingConsumer consumer = new FindingConsumer(properties, topic, findings)) {
      while (!Thread.currentThread().isInterrupted()) {
        consumer.poll(Duration.ofSeconds(1));
      }
    }
  }
}
