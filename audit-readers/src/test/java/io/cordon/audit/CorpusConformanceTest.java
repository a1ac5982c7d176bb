package io.cordon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.model.Activity;
import io.cordon.model.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Published records: every line is accounted for, and other tools read the same facts from it. */
class CorpusConformanceTest {
  private static final double AGREEMENT = 0.99;

  /**
   * Records whose actor is read otherwise on purpose: one sign-in whose UserId is no principal name
   * (the directory's is taken), one guest who is named by UserId (the other tool took UserKey).
   */
  private static final Set<String> OTHER_ACTOR =
      Set.of("3e4f9ff8", "609745a8-8ec0-4305-8607-fa95f45cf370");

  @Test
  void everyLineGivesExactlyOneReading() throws IOException {
    AuditReader reader = new AuditReader(Samples.CLOCK);
    for (Path file : Corpus.files("m365")) {
      Map<String, Integer> counts = new TreeMap<>();
      for (String line : Files.readAllLines(file)) {
        List<Reading> readings = new ArrayList<>();
        reader.read(line.getBytes(StandardCharsets.UTF_8), Samples.ORIGIN, readings::add);
        assertThat(readings).as("%s: %s", file.getFileName(), line).hasSize(1);
        counts.merge(outcome(readings.get(0)), 1, Integer::sum);
      }
      System.out.println(file.getFileName() + " " + counts);
      assertThat(counts)
          .doesNotContainKey("reject reader_fault")
          .doesNotContainKey("reject not_json");
    }
  }

  @Test
  void filesGiveTheSameReadingsAsTheirLines() throws IOException {
    AuditReader reader = new AuditReader(Samples.CLOCK);
    for (Path file : Corpus.files("m365")) {
      List<Reading> ofLines = new ArrayList<>();
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        reader.read(bytes, Origin.ofFile("f", ++number), ofLines::add);
      }
      List<Reading> ofFile = new ArrayList<>();
      try (InputStream in = Files.newInputStream(file)) {
        new AuditFiles(reader).read(in, "f", ofFile::add, bytes -> {});
      }
      assertThat(ofFile).isEqualTo(ofLines);
    }
  }

  @Test
  void otherToolsReadTheSameFacts() throws IOException {
    Map<String, int[]> agreed = new TreeMap<>();
    List<String> disagreements = new ArrayList<>();
    for (Path file : Corpus.files("m365")) {
      for (String line : Files.readAllLines(file)) {
        JsonNode pair = Samples.JSON.readTree(line);
        if (!pair.path("expected").isObject() || !pair.path("raw").isObject()) {
          continue;
        }
        Activity activity = activity(line);
        if (activity != null) {
          compare(activity, pair, agreed, disagreements);
        }
      }
    }
    agreed.forEach((fact, n) -> System.out.println("agree on " + fact + ": " + n[0] + "/" + n[1]));
    disagreements.forEach(System.out::println);
    assertThat(agreed).containsKeys("time", "actor", "address", "file name");
    agreed.forEach(
        (fact, n) -> assertThat((double) n[0] / n[1]).as(fact).isGreaterThanOrEqualTo(AGREEMENT));
  }

  private static Activity activity(String line) {
    List<Reading> readings = new ArrayList<>();
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    new AuditReader(Samples.CLOCK).read(bytes, Samples.ORIGIN, readings::add);
    return readings.get(0).activity();
  }

  private static void compare(
      Activity activity, JsonNode pair, Map<String, int[]> agreed, List<String> disagreements) {
    JsonNode expected = pair.get("expected");
    Map<String, String[]> facts = new TreeMap<>();
    String time = text(expected, "@timestamp");
    if (time != null) {
      facts.put("time", new String[] {Instant.parse(time).toString(), activity.time().toString()});
    }
    put(facts, "event", text(expected, "event.action"), activity.rawType());
    String user = text(expected, "user.id");
    // "Unknown" in place of a name is no name.
    if (!"Unknown".equals(user) && !OTHER_ACTOR.contains(activity.id())) {
      put(facts, "actor", user, activity.actor().name());
    }
    put(facts, "address", text(expected, "source.ip"), activity.endpoint().ip());
    put(facts, "file name", text(expected, "file.name"), activity.file().name());
    put(facts, "user agent", text(expected, "user_agent.original"), activity.client().userAgent());
    facts.forEach(
        (fact, values) -> {
          int[] n = agreed.computeIfAbsent(fact, key -> new int[2]);
          n[1]++;
          if (Objects.equals(values[0], values[1])) {
            n[0]++;
          } else {
            String where = pair.path("file").asText() + " " + activity.id();
            disagreements.add(where + ": " + fact + " " + values[0] + " but " + values[1]);
          }
        });
  }

  private static void put(Map<String, String[]> facts, String fact, String expected, String seen) {
    if (expected != null) {
      boolean anyCase = fact.equals("actor");
      String value = anyCase ? expected.toLowerCase(Locale.ROOT) : expected;
      facts.put(fact, new String[] {value, seen});
    }
  }

  /** Of nested fields or of one flat field with dots. */
  private static String text(JsonNode expected, String path) {
    JsonNode flat = expected.get(path);
    JsonNode value = flat != null ? flat : expected.at("/" + path.replace('.', '/'));
    return value.isValueNode() && !value.asText().isEmpty() ? value.asText() : null;
  }

  private static String outcome(Reading reading) {
    if (reading.reject() != null) {
      return "reject " + reading.reject().reason();
    }
    return reading.skipped() != null
        ? "skipped " + reading.skipped()
        : reading.activity().verb().word();
  }
}
