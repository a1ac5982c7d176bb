package io.cordon.cli.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.config.CordonOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.configuration.ConfigOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/consuming.md agrees with the source. */
class ConsumingDocTest {
  private static final Path HOME = Path.of("..");

  /** A code block, after the path of the quoted file. */
  private static final Pattern QUOTE =
      Pattern.compile(
          "^From `(?<path>examples/[^`]+)`:\n\n```java\n(?<code>.*?)^```$",
          Pattern.MULTILINE | Pattern.DOTALL);

  record Quote(String path, String code) {}

  private static String doc() throws IOException {
    return Files.readString(HOME.resolve("docs/consuming.md"));
  }

  static Stream<Quote> quotes() throws IOException {
    Matcher matcher = QUOTE.matcher(doc());
    return matcher.results().map(quote -> new Quote(quote.group(1), quote.group(2)));
  }

  static Stream<String> schemas() throws IOException {
    try (Stream<Path> files =
        Files.list(HOME.resolve("activity-model/src/main/resources/io/cordon/model"))) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      return names.stream().filter(name -> name.endsWith(".schema.json"));
    }
  }

  @ParameterizedTest
  @MethodSource("quotes")
  void aQuotedBlockIsInItsSource(Quote quote) throws IOException {
    String source = Files.readString(HOME.resolve(quote.path()));

    assertThat(withoutIndent(source)).contains(withoutIndent(quote.code()));
  }

  @Test
  void everyExampleIsQuoted() throws IOException {
    assertThat(quotes().map(Quote::path).collect(Collectors.toSet())).hasSize(3);
    assertThat(doc().split("```java", -1)).hasSize((int) quotes().count() + 1);
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void everySchemaIsMentioned(String schema) throws IOException {
    assertThat(doc()).contains(schema.replace(".schema.json", ""));
  }

  @Test
  void everyOutputTopicIsMentioned() throws IOException {
    List<String> topics =
        CordonOptions.ALL.stream()
            .filter(option -> option.key().startsWith("cordon.topics."))
            .filter(option -> !CordonOptions.AUDIT_TOPICS.contains(option))
            .map(ConfigOption::defaultValue)
            .map(Object::toString)
            .toList();

    assertThat(doc()).contains(topics);
  }

  /** The tests of the signature and of its verification use the same vector. */
  @Test
  void theTestVectorIsThatOfTheTests() throws IOException {
    String vector =
        Files.readString(
            HOME.resolve("examples/src/test/java/io/cordon/examples/WebhookVerificationTest.java"));
    Matcher signature = Pattern.compile("v1=[0-9a-f]{64}").matcher(vector);

    assertThat(signature.find()).isTrue();
    assertThat(doc()).contains(signature.group());
    assertThat(
            Files.readString(
                HOME.resolve(
                    "delivery/src/test/java/io/cordon/delivery/webhook/WebhookSignatureTest.java")))
        .contains(signature.group());
  }

  private static String withoutIndent(String code) {
    return code.lines().map(String::strip).collect(Collectors.joining("\n")).strip();
  }
}
