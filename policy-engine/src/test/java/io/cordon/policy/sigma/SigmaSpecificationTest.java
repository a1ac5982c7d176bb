package io.cordon.policy.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.cordon.organisation.Corpus;
import io.cordon.policy.PolicyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Tests against the specification's own schemas and example rules. */
class SigmaSpecificationTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> OWN_TOP =
      List.of("actions", "mode", "tests", "version", "cooldown", "enabled", "expires");

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    }
  }

  @Test
  void everyExampleIsReadOrRefusedWithPlaces() throws IOException {
    List<Path> examples = files(Corpus.path("spec/sigma/tests"));
    assertThat(examples).isNotEmpty();
    for (Path example : examples) {
      try {
        PolicyPackReader.read(Map.of("r.yml", Files.readString(example)), Rules.ORGANISATION);
      } catch (PolicyException refused) {
        assertThat(refused.problems())
            .as(example.toString())
            .isNotEmpty()
            .allSatisfy(
                problem -> assertThat(problem.message()).matches("r\\.yml:\\d+:\\d+: .{20,}"));
      }
    }
  }

  private static JsonSchema schema(String file) throws IOException {
    String text = Files.readString(Corpus.path("spec/sigma/" + file));
    ObjectNode schema = (ObjectNode) JSON.readTree(text);
    schema.remove("$schema");
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
  }

  /** The document without Cordon's own keys, and with a standard type in place of Cordon's own. */
  private static ObjectNode withoutExtensions(Object document) {
    ObjectNode node = JSON.valueToTree(document);
    OWN_TOP.forEach(node::remove);
    if (node.get("correlation") instanceof ObjectNode correlation
        && correlation.path("type").asText().startsWith("unusual_")) {
      correlation.put("type", "temporal").put("timespan", "7d");
    }
    return node;
  }

  @Test
  void theBuiltInPoliciesAreValidSigma() throws IOException {
    int checked = 0;
    for (Path file : files(BuiltInPoliciesTest.folder())) {
      checked += validate(file.toString(), Files.readString(file));
    }
    assertThat(checked).isGreaterThanOrEqualTo(9);
  }

  @Test
  void theExamplesOfTheDocumentationAreValidSigma() throws IOException {
    int checked = 0;
    for (String example : PolicyDocumentationTest.examples(PolicyDocumentationTest.text())) {
      checked += validate(example, example);
    }
    assertThat(checked).isGreaterThanOrEqualTo(12);
  }

  /** The count of documents; fails unless all are valid. */
  private static int validate(String caption, String text) throws IOException {
    int checked = 0;
    for (Object document : new Load(LoadSettings.builder().build()).loadAllFromString(text)) {
      ObjectNode node = withoutExtensions(document);
      String kind =
          node.has("correlation") ? "correlation-rules" : node.has("filter") ? "filters" : null;
      JsonSchema schema =
          schema("sigma-" + (kind == null ? "detection-rule" : kind) + "-schema.json");
      assertThat(schema.validate(node)).as(caption).isEmpty();
      checked++;
    }
    return checked;
  }
}
