package io.cordon.datagen.score.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading the ground truth, and what is said of files that are none. */
class TruthFilesTest {
  private static final String INCIDENT =
      """
      {"schema":"cordon.truth.v1","incident":"I-0007","scenario":"account_takeover",\
      "user":"ana@x.example","users":["eve@y.example"],"newcomer":true,"apps":["m365"],\
      "files":["m365|T|F"],"first_time":"2026-01-20T10:00:00Z",\
      "last_time":"2026-01-21T10:00:00.5Z",\
      "hours":["2026-01-20T10:00:00Z","2026-01-21T10:00:00Z"],"event_ids":["e1","e2"],"later":{"a":[1,{"b":null}]}}
      """;
  private static final String DECOY =
      """
      {"schema":"cordon.decoy.v1","decoy":"D-0003","kind":"business_trip","user":"bob@x.example",\
      "users":[],"first_time":"2026-01-20T10:00:00Z","last_time":"2026-01-23T10:00:00Z",\
      "event_ids":[]}
      """;
  private static final String FACTS =
      """
      {"schema":"cordon.facts.v1","seed":3,"users":500,"days":60,"from":"2026-01-01T00:00:00Z",
      "to":"2026-03-02T00:00:00Z","evaluation_from":"2026-01-21T00:00:00Z",
      "tenants":{"m365":"T","box":""},"exposure":{"files":[{"app":"m365"}]},"acts":{"x":1.5}}
      """;

  @TempDir private Path directory;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private Truth read(String truth, String facts, String decoys) throws Exception {
    return TruthFiles.read(
        write("truth.jsonl", truth),
        write("facts.json", facts),
        decoys == null ? null : write("decoys.jsonl", decoys));
  }

  @Test
  void everyMemberIsRead() throws Exception {
    Truth truth = read("\n" + INCIDENT + "\n", FACTS, DECOY);

    assertThat(truth.incidents())
        .containsExactly(
            new TrueIncident(
                "I-0007",
                "account_takeover",
                "ana@x.example",
                List.of("eve@y.example"),
                true,
                Set.of("m365"),
                Set.of("m365|T|F"),
                Instant.parse("2026-01-20T10:00:00Z"),
                Instant.parse("2026-01-21T10:00:00.500Z"),
                Set.of(
                    Instant.parse("2026-01-20T10:00:00Z"), Instant.parse("2026-01-21T10:00:00Z")),
                Set.of("e1", "e2")));
    assertThat(truth.decoys()).extracting(TrueDecoy::kind).containsExactly("business_trip");
    assertThat(truth.period().users()).isEqualTo(500);
    assertThat(truth.period().days()).isEqualTo(40);
    assertThat(truth.period().tenants()).containsEntry("m365", "T").containsEntry("box", "");
  }

  @Test
  void decoysMayBeUnknownOrNone() throws Exception {
    assertThat(read(INCIDENT, FACTS, null).decoys()).isNull();
    assertThat(read(INCIDENT, FACTS, "").decoys()).isEmpty();
  }

  private void assertRefused(String truth, String facts, String decoys, String sentence) {
    assertThatThrownBy(() -> read(truth, facts, decoys))
        .isInstanceOf(ScoreInputException.class)
        .hasMessageStartingWith(directory.toString())
        .hasMessageContaining(sentence)
        .message()
        .hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                       | truth.jsonl: names no incident
          []                       | truth.jsonl:1: not a JSON object
          7                        | truth.jsonl:1: not a JSON object
          {} {}                    | truth.jsonl:1: more than one JSON object
          {"a                      | truth.jsonl:1: not JSON
          {                        | truth.jsonl:1: not JSON
          {"schema":1,"schema":2}  | truth.jsonl:1: not JSON: Duplicate field 'schema'
          {}                       | truth.jsonl:1: schema is not "cordon.truth.v1"
          {"schema":"x"}           | truth.jsonl:1: schema is not "cordon.truth.v1"
          {"schema":"cordon.truth.v1"} | truth.jsonl:1: incident is missing
          """)
  void aTruthThatIsNoneIsRefusedWithItsPlace(String truth, String sentence) {
    assertRefused(truth, FACTS, null, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      textBlock =
          """
          "scenario":"account_takeover"       # "scenario":7           # scenario: not a text
          "users":["eve@y.example"]           # "users":"eve"          # users: not a list
          "users":["eve@y.example"]           # "users":[null]         # users: not a list of texts
          "users":["eve@y.example"]           # "users":[[[]]]         # users: not a list of texts
          "newcomer":true                     # "newcomer":"yes"       # newcomer: not true or false
          "first_time":"2026-01-20T10:00:00Z" # "first_time":"monday"  # first_time: not a time
          "hours":["2026-01-20T10:00:00Z"     # "hours":["monday"      # hours: not a time
          "event_ids":["e1","e2"]             # "event_ids":null       # event_ids: not a list
          "event_ids":["e1","e2"]             # "event":[]             # event_ids is missing
          """)
  void aWrongMemberOfAnIncidentIsNamed(String right, String wrong, String sentence) {
    assertThat(INCIDENT).contains(right);
    String line = INCIDENT.replace(right, wrong);
    assertRefused(INCIDENT + line, FACTS, null, "truth.jsonl:2: " + sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      textBlock =
          """
          "users":500                              # "users":0        # users: 0 is not from 1
          "users":500                              # "users":1e3      # users: not a whole number
          "users":500                              # "users":99999999999999999999 # is not from 1
          "evaluation_from":"2026-01-21T00:00:00Z" # "x":0            # evaluation_from is missing
          "to":"2026-03-02T00:00:00Z"     # "to":"2026-01-21T00:00:00Z" # evaluation_from is not before to
          "tenants":{"m365":"T","box":""}          # "tenants":{"m365":1} # tenants: not an object
          "schema":"cordon.facts.v1"               # "schema":"x"     # schema is not "cordon.facts.v1"
          """)
  void aWrongMemberOfTheFactsIsNamed(String right, String wrong, String sentence) {
    assertThat(FACTS).contains(right);
    assertRefused(INCIDENT, FACTS.replace(right, wrong), null, sentence);
  }

  @Test
  void anIdIsThereOnce() {
    assertRefused(INCIDENT + INCIDENT, FACTS, null, "truth.jsonl: I-0007 is there twice");
    assertRefused(INCIDENT, FACTS, DECOY + DECOY, "decoys.jsonl: D-0003 is there twice");
  }

  @Test
  void aWrongDecoyIsRefusedWithItsPlace() {
    assertRefused(INCIDENT, FACTS, DECOY + INCIDENT, "decoys.jsonl:2: schema is not");
  }

  @Test
  void aFileThatIsNotUtf8OrADirectoryIsRefused() throws IOException {
    Path facts = write("facts.json", FACTS);
    Path truth = directory.resolve("t.jsonl");
    Files.write(truth, (INCIDENT + "\u00e9").getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> TruthFiles.read(truth, facts, null))
        .isInstanceOf(ScoreInputException.class)
        .hasMessageContaining("not UTF-8");
    assertThatThrownBy(() -> TruthFiles.read(directory, facts, null))
        .isInstanceOf(ScoreInputException.class)
        .hasMessageEndingWith("is a directory");
  }
}
