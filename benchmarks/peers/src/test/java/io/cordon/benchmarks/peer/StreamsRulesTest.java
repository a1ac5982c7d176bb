package io.cordon.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamsRulesTest {
  private final List<String> hits = new ArrayList<>();
  private int read;
  private int onTheWay;

  @TempDir private Path state;

  @BeforeEach
  void runOverTheSharedLog() throws Exception {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    try (TopologyTestDriver driver = new TopologyTestDriver(topology(), settings)) {
      Map<String, TestInputTopic<byte[], String>> topics = new HashMap<>();
      for (String topic : SharedLog.TOPICS) {
        topics.put(
            topic,
            driver.createInputTopic(topic, new ByteArraySerializer(), new StringSerializer()));
      }
      for (SharedLog.NativeRecord record : SharedLog.records()) {
        topics.get(record.topic()).pipeInput(record.text());
      }
    }
  }

  private Topology topology() {
    StreamsRules.Progress progress =
        new StreamsRules.Progress() {
          @Override
          public void reads() {
            read++;
          }

          @Override
          public void leaves() {
            onTheWay++;
          }

          @Override
          public void arrives() {
            onTheWay--;
          }
        };
    return StreamsRules.topology(
        SharedLog.TOPICS,
        (topic, record) ->
            SharedLog.NativeRecord.of(topic, new String(record, StandardCharsets.UTF_8)).events(),
        progress,
        hit -> hits.add(SharedLog.text(hit)));
  }

  @Test
  void findsTheHitsOfTheSharedLog() throws Exception {
    assertThat(hits).containsExactlyInAnyOrderElementsOf(SharedLog.hits());
  }

  @Test
  void reportsWhenEverythingWasSeen() throws Exception {
    assertThat(read).isEqualTo(SharedLog.records().size());
    assertThat(onTheWay).isZero();
  }
}
