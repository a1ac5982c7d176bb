package io.cordon.audit;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.audit.record.Reading;
import io.cordon.model.activity.Activity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Cordon reads the same values from published records as other tools, which write them in the
 * Elastic Common Schema: time, action, actor, address, file name and path.
 */
class CorpusAgreementITCase {
  private static final double AGREEMENT = 0.99;

  private static final String NAMED_TWICE =
      "a row of sharing has the file's name in its folder; the other tool appends it once more";

  private static final String MATCHED_BY_SERVICE =
      "the match of a DLP rule is of the person whose file it is, not of the service that wrote it";

  /**
   * Differences on purpose, and why: {@code field id}, or {@code field action id} where ids were
   * anonymised.
   */
  private static final Map<String, String> EXCEPTIONS =
      Map.ofEntries(
          entry("actor 3e4f9ff8", "UserId is no principal name: the directory's is taken"),
          entry(
              "actor 609745a8-8ec0-4305-8607-fa95f45cf370",
              "the guest goes by UserId; the other tool took UserKey"),
          entry("actor a42123a9-1c07-4dde-9be6-ac71cb9fd16b", MATCHED_BY_SERVICE),
          entry("actor a21f13b9-22b6-405b-bf9e-a07ad8d456da", MATCHED_BY_SERVICE),
          entry("actor 50a90c83-7e15-4679-8778-d9dd30927e66", MATCHED_BY_SERVICE),
          entry("actor d69c6758-f210-43bd-bac1-563adef4b4cf", MATCHED_BY_SERVICE),
          entry(
              "action 3a951c24-3214-5529-b2fe-097628a39ecd",
              "the other tool replaced Microsoft's operation MemberAdded by a word of its own"),
          entry("path 1cb54d72-3a76-4a7c-7b3d-08d7b17b4ec9", NAMED_TWICE),
          entry("path a8c23ab8-9447-4824-3208-08d7b17b4e5e", NAMED_TWICE),
          entry("path 98633e47-3540-4e8a-bcfc-08d7b17b4e48", NAMED_TWICE),
          entry("path AddedToSecureLink ANONYMIZED", NAMED_TWICE));

  private final Map<String, int[]> agreed = new TreeMap<>();
  private final Map<String, Integer> pairs = new TreeMap<>();
  private final List<String> disagreements = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"m365, 7, 2", "box, 4, 27", "google_workspace, 5, 0"})
  void otherToolsReadTheSameValues(String cloud, int fields, int unreadable) throws IOException {
    for (Path file : SharedFolder.corpusFiles(cloud)) {
      for (String line : Files.readAllLines(file)) {
        JsonNode pair = TestReader.JSON.readTree(line);
        if (pair.path("expected").isObject()) {
          compare(cloud, readings(line), pair.get("expected"));
        }
      }
    }
    agreed.forEach((field, n) -> System.out.printf("%s %s: %d of %d%n", cloud, field, n[0], n[1]));
    disagreements.forEach(System.out::println);
    System.out.println(cloud + " pairs: " + pairs);
    assertThat(pairs.getOrDefault("reject", 0)).isEqualTo(unreadable);
    assertThat(agreed).hasSize(fields);
    agreed.forEach(
        (field, n) -> assertThat((double) n[0] / n[1]).as(field).isGreaterThanOrEqualTo(AGREEMENT));
  }

  /** The other tool does not distinguish the events of a record with several events. */
  private void compare(String cloud, List<Reading> readings, JsonNode expected) {
    Reading first = readings.get(0);
    boolean several = readings.size() > 1;
    String kind =
        first.reject() != null
            ? "reject"
            : several ? "several" : first.activity() == null ? "no file activity" : "compared";
    pairs.merge(kind, 1, Integer::sum);
    if (kind.equals("compared")) {
      compare(cloud, first.activity(), expected);
    }
  }

  private static List<Reading> readings(String line) {
    List<Reading> readings = new ArrayList<>();
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    new AuditReader(TestReader.CLOCK).read(bytes, TestReader.ORIGIN, readings::add);
    return readings;
  }

  private void compare(String cloud, Activity activity, JsonNode expected) {
    compare(cloud, activity, "time", time(cloud, expected), activity.time().toString());
    compare(cloud, activity, "action", text(expected, "event.action"), activity.rawType());
    compare(cloud, activity, "actor", actor(cloud, expected), activity.actor().name());
    String agent = cloud.equals("m365") ? text(expected, "user_agent.original") : null;
    compare(cloud, activity, "user agent", agent, activity.client().userAgent());
    String address = text(expected, "source.ip");
    compare(cloud, activity, "address", address, activity.endpoint().ip());
    String name = text(expected, "file.name");
    compare(cloud, activity, "file name", name, activity.file().name());
    String folder = text(expected, "file.directory");
    String path = folder == null || name == null ? null : folder + '/' + name;
    compare(cloud, activity, "path", path, activity.file().path());
  }

  private void compare(String cloud, Activity activity, String field, String other, String read) {
    String id = activity.id();
    String ofType = field + ' ' + activity.rawType() + ' ' + id;
    if (other == null
        || EXCEPTIONS.containsKey(field + ' ' + id)
        || EXCEPTIONS.containsKey(ofType)) {
      return;
    }
    int[] n = agreed.computeIfAbsent(field, key -> new int[2]);
    n[1]++;
    if (other.equals(read)) {
      n[0]++;
    } else {
      String where = cloud + ' ' + activity.rawType() + ' ' + activity.id();
      disagreements.add(where + ": " + field + " is " + other + ", read as " + read);
    }
  }

  /** For Box the other tool's time field has the day on which the file was created. */
  private static String time(String cloud, JsonNode expected) {
    String time = text(expected, cloud.equals("box") ? "box.created_at" : "@timestamp");
    return time == null ? null : OffsetDateTime.parse(time).toInstant().toString();
  }

  /** "Unknown" is no name. */
  private static String actor(String cloud, JsonNode expected) {
    String field =
        switch (cloud) {
          case "box" -> "box.created_by.login";
          case "google_workspace" -> "user.email";
          default -> "user.id";
        };
    String actor = text(expected, field);
    return actor == null || actor.equals("Unknown") ? null : actor.toLowerCase(Locale.ROOT);
  }

  /** From nested fields or from one flat field whose name has dots. */
  private static String text(JsonNode expected, String path) {
    JsonNode flat = expected.get(path);
    JsonNode value = flat != null ? flat : expected.at("/" + path.replace('.', '/'));
    return value.isValueNode() && !value.asText().isEmpty() ? value.asText() : null;
  }
}
